package org.raisingthegame.tracker.aimhigh.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.pupils.PupilIdentity;
import org.raisingthegame.tracker.schools.School;

/**
 * A pupil on a register, there or not.
 *
 * @param event the code of the event
 * @param day of the event, said a second time so that a slip in the code is found
 * @param label by what a person knows the pupil while importing; not kept
 */
record RegisterEntry(
        School school,
        Upn upn,
        String label,
        String event,
        LocalDate day,
        @Nullable YearGroup yearGroup,
        boolean attended) {

    private static final ColumnType WHOLE = new ColumnType.Whole();

    private static final TargetTable<RegisterEntry> REGISTER = TargetTable.ofRows(
            "aimhigh_attendance",
            List.of(
                    TargetColumn.of(
                            "school_id", WHOLE, entry -> entry.school().id().value()),
                    TargetColumn.reference(
                            "event_id",
                            "aimhigh_event",
                            "code",
                            new ColumnType.Code(Event.LONGEST_CODE),
                            RegisterEntry::event),
                    PupilIdentity.column(RegisterEntry::upn)),
            List.of(
                    TargetColumn.of("held_on", new ColumnType.Date(), RegisterEntry::day),
                    TargetColumn.of("academic_year", WHOLE, RegisterEntry::endYear),
                    TargetColumn.<RegisterEntry>of("year_group", new ColumnType.Code(2), RegisterEntry::yearGroupCode)
                            .keptWhenBlank(),
                    TargetColumn.of("attended", WHOLE, entry -> entry.attended() ? 1 : 0)));

    static final ImportTarget<RegisterEntry> TARGET = new ImportTarget<>(
                    List.of(PupilIdentity.table(RegisterEntry::upn), REGISTER),
                    entry -> entry.school().id().value(),
                    RegisterEntry::endYear,
                    RegisterEntry::label)
            .checkedBy(
                    new StagedCheck(AimHighIssue.EVENT_UNKNOWN, """
                            NOT EXISTS (SELECT 1 FROM aimhigh_event e JOIN schools_school w ON w.la_code = e.la_code
                                        WHERE e.code = s.event_id AND w.id = s.school_)"""),
                    new StagedCheck(
                            AimHighIssue.EVENT_ON_ANOTHER_DAY,
                            "EXISTS (SELECT 1 FROM aimhigh_event e WHERE e.code = s.event_id AND e.held_on <> s.held_on)"),
                    new StagedCheck(
                            AimHighIssue.EVENT_CANCELLED,
                            "EXISTS (SELECT 1 FROM aimhigh_event e WHERE e.code = s.event_id AND e.state = 'CANCELLED')"),
                    new StagedCheck(AimHighIssue.PUPIL_NOT_YOURS, """
                            NOT EXISTS (SELECT 1 FROM pupils_pupil p JOIN pupils_roll r ON r.pupil_id = p.id
                                        WHERE p.upn = s.upn AND r.school_id = s.school_)""").unlessIn("pupils_roll", "upn"));

    private int endYear() {
        return AcademicYear.containing(day).endYear();
    }

    private @Nullable String yearGroupCode() {
        return yearGroup == null ? null : yearGroup.code();
    }
}
