package org.raisingthegame.tracker.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable.Closed;
import org.raisingthegame.tracker.figures.persistence.GridTable;
import org.raisingthegame.tracker.figures.persistence.GridTable.Made;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.privacy.DeletedRecords;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Years whose figures are closed, borough by borough: stored figures and what everybody may see of them stay as they are,
 * whatever is imported, corrected or deleted afterwards. So a trend outlives the records behind it.
 */
@Service
@PreAuthorize("hasRole('MANAGE_SCHOOLS')")
public class ClosedYears {

    private final ClosedYearTable closed;
    private final GridTable grid;
    private final FigureRefresh refresh;
    private final SchoolDirectory schools;
    private final DeletedRecords deleted;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    ClosedYears(
            ClosedYearTable closed,
            GridTable grid,
            FigureRefresh refresh,
            SchoolDirectory schools,
            DeletedRecords deleted,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.closed = closed;
        this.grid = grid;
        this.refresh = refresh;
        this.schools = schools;
        this.deleted = deleted;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A year that is over and has figures.
     *
     * @param closedOn the day on which the last of the person's boroughs closed it; null while one of them is open
     * @param forGood whether records of the year were deleted, so that it can't be opened again
     */
    public record YearState(AcademicYear year, @Nullable LocalDate closedOn, boolean forGood) {}

    /** The years that are over and have figures in the person's boroughs, latest first. */
    public List<YearState> all() {
        FigureScope scope = user.figureScope();
        Map<Closed, LocalDate> days = closed.days();
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(grid.made().keySet().stream(), grid.counted().stream())
                .filter(made -> scope.includes(made.borough()))
                .map(Made::year)
                .distinct()
                .filter(year -> year.lastDay().isBefore(today))
                .sorted(Comparator.reverseOrder())
                .map(year -> new YearState(year, closedOn(scope, days, year), isForGood(scope, year)))
                .toList();
    }

    private boolean isForGood(FigureScope scope, AcademicYear year) {
        return scope.boroughs().stream().anyMatch(borough -> deleted.any(borough, year));
    }

    private static @Nullable LocalDate closedOn(FigureScope scope, Map<Closed, LocalDate> days, AcademicYear year) {
        List<LocalDate> of = scope.boroughs().stream()
                .map(borough -> days.get(new Closed(borough, year)))
                .filter(Objects::nonNull)
                .toList();
        return of.size() < scope.boroughs().size() ? null : Collections.max(of);
    }

    /**
     * Closes a year in all of the person's boroughs.
     *
     * @return whether it was open in each of them, so that opening it again takes back all that was done
     * @throws IllegalArgumentException for a year that is not over
     */
    @Transactional
    public boolean close(AcademicYear year) {
        LocalDate today = LocalDate.now(clock);
        if (!year.lastDay().isBefore(today)) {
            throw new IllegalArgumentException("Not over yet: " + year.label());
        }
        FigureScope scope = user.figureScope();
        Set<Closed> before = closed.all();
        for (LaCode borough : scope.boroughs()) {
            closed.close(
                    new Closed(borough, year),
                    today,
                    schools.all().stream()
                            .filter(school -> school.laCode().equals(borough) && scope.joinsSets(school))
                            .map(School::id)
                            .toList());
        }
        audit.record(AuditEvent.of(AuditKind.YEAR_CLOSED).saying(year.label()));
        return scope.boroughs().stream().noneMatch(borough -> before.contains(new Closed(borough, year)));
    }

    /**
     * Opens a year again; its figures are made anew in the background.
     *
     * @throws IllegalArgumentException for a year of which records were deleted: what is left would give other figures
     */
    @Transactional
    public void reopen(AcademicYear year) {
        FigureScope scope = user.figureScope();
        if (isForGood(scope, year)) {
            throw new IllegalArgumentException("Records were deleted: " + year.label());
        }
        scope.boroughs().forEach(borough -> closed.reopen(new Closed(borough, year)));
        refresh.makeAnew(schools.all().stream()
                .filter(school -> scope.includes(school.laCode()))
                .map(school -> new SchoolYear(school.id(), year))
                .collect(Collectors.toSet()));
        audit.record(AuditEvent.of(AuditKind.YEAR_OPENED).saying(year.label()));
    }
}
