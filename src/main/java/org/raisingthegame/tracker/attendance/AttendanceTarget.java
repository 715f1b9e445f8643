package org.raisingthegame.tracker.attendance;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.pupils.PupilIdentity;

/** Where sessions are kept: for each pupil, school and year at most one row a term and one for the year so far. */
final class AttendanceTarget {

    private static final ColumnType WHOLE = new ColumnType.Whole();

    private static final TargetTable<Sessions> SESSIONS = TargetTable.ofRows(
            "attendance_sessions",
            List.of(
                    TargetColumn.of(
                            "school_id",
                            WHOLE,
                            sessions -> sessions.school().id().value()),
                    TargetColumn.of(
                            "academic_year",
                            WHOLE,
                            sessions -> sessions.academicYear().endYear()),
                    PupilIdentity.column(Sessions::upn),
                    TargetColumn.of(
                            "period",
                            new ColumnType.Code(6),
                            sessions -> sessions.period().name())),
            List.of(
                    TargetColumn.of("as_at", new ColumnType.Date(), Sessions::asAt),
                    TargetColumn.of("possible", WHOLE, Sessions::possible),
                    TargetColumn.of("attended", WHOLE, Sessions::attended),
                    TargetColumn.of("authorised", WHOLE, Sessions::authorised),
                    TargetColumn.of("unauthorised", WHOLE, Sessions::unauthorised)));

    /** A list of October must not overwrite that of December. */
    private static final StagedCheck OLDER = new StagedCheck(AttendanceIssue.OLDER_THAN_KNOWN, """
            EXISTS (SELECT 1 FROM pupils_pupil p JOIN attendance_sessions known ON known.pupil_id = p.id
                    WHERE p.upn = s.upn AND known.school_id = s.school_ AND known.academic_year = s.year_
                      AND known.period = s.period AND known.as_at > s.as_at)""");

    static final ImportTarget<Sessions> TARGET = new ImportTarget<>(
                    List.of(PupilIdentity.table(Sessions::upn), SESSIONS),
                    sessions -> sessions.school().id().value(),
                    sessions -> sessions.academicYear().endYear(),
                    Sessions::label)
            .checkedBy(PupilIdentity.onRoll(), OLDER);

    private AttendanceTarget() {}
}
