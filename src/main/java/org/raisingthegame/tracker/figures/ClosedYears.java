package org.raisingthegame.tracker.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable.Closed;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Years whose figures are closed, borough by borough: stored figures and what everybody may see of them stay as they are,
 * whatever is imported, corrected or deleted afterwards, and whatever schools share later. So a trend outlives the records
 * behind it.
 */
@Service
@PreAuthorize("hasRole('MANAGE_SCHOOLS')")
public class ClosedYears {

    private final ClosedYearTable closed;
    private final SchoolDirectory schools;
    private final CurrentUser user;
    private final Clock clock;

    ClosedYears(ClosedYearTable closed, SchoolDirectory schools, CurrentUser user, Clock clock) {
        this.closed = closed;
        this.schools = schools;
        this.user = user;
        this.clock = clock;
    }

    /** The years that are closed in all of the person's boroughs. */
    public List<AcademicYear> all() {
        return closed.all().stream()
                .filter(one -> user.figureScope().includes(one.borough()))
                .map(Closed::year)
                .distinct()
                .filter(year -> user.figureScope().boroughs().stream()
                        .allMatch(borough -> closed.all().contains(new Closed(borough, year))))
                .sorted()
                .toList();
    }

    /** @throws IllegalArgumentException for a year that is not over */
    @Transactional
    public void close(AcademicYear year) {
        LocalDate today = LocalDate.now(clock);
        if (!year.lastDay().isBefore(today)) {
            throw new IllegalArgumentException("Not over yet: " + year.label());
        }
        FigureScope scope = user.figureScope();
        for (LaCode borough : scope.boroughs()) {
            closed.close(
                    new Closed(borough, year),
                    today,
                    schools.all().stream()
                            .filter(school -> school.laCode().equals(borough) && scope.joinsSets(school))
                            .map(School::id)
                            .toList());
        }
    }

    /** Opens a year again; its figures are made anew after the next import. */
    @Transactional
    public void reopen(AcademicYear year) {
        user.figureScope().boroughs().forEach(borough -> closed.reopen(new Closed(borough, year)));
    }
}
