package org.raisingthegame.tracker.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.access.persistence.AgreementTable;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the demonstration's agreements: every school shares everything, and those of two run out soon, so that the home page of
 * the officer has something to say. Called as an officer, once the demonstration's schools are in.
 */
@Component
@Profile("demo")
public class DemoAgreements {

    private static final LocalDate SINCE = LocalDate.of(2016, 9, 1);
    private static final int RUN_OUT_SOON = 2;
    private static final int SOON = 40;

    private final AgreementTable table;
    private final SchoolDirectory directory;
    private final CurrentUser user;
    private final Clock clock;

    DemoAgreements(AgreementTable table, SchoolDirectory directory, CurrentUser user, Clock clock) {
        this.table = table;
        this.directory = directory;
        this.user = user;
        this.clock = clock;
    }

    /** Makes those that are not there yet. */
    @Transactional
    public void make(LaCode borough) {
        LocalDate today = LocalDate.now(clock);
        List<SchoolId> there = table.all(new RowScope.InBoroughs(Set.of(borough))).stream()
                .map(AgreementTable.AgreementRow::school)
                .toList();
        List<SchoolId> founding = directory.founding().stream()
                .map(School::id)
                .limit(RUN_OUT_SOON)
                .toList();
        for (School school : directory.all()) {
            if (school.laCode().equals(borough) && !there.contains(school.id())) {
                LocalDate lastDay = founding.contains(school.id())
                        ? today.plusDays(SOON)
                        : LocalDate.of(today.getYear() + 2, 8, 31);
                var agreement = new NewAgreement(
                        Set.of(school.id()),
                        "RTG-" + school.laestab().value(),
                        Shared.PUPIL_ROWS,
                        "Headteacher and chair of governors",
                        SINCE.minusMonths(2),
                        SINCE,
                        lastDay);
                table.add(agreement, school.id(), user.id(), LocalDateTime.now(clock));
            }
        }
    }
}
