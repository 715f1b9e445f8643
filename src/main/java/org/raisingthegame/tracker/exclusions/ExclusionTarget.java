package org.raisingthegame.tracker.exclusions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.pupils.PupilIdentity;

/** Where exclusions are kept. A pupil has at most one of a kind that begins on a day. */
final class ExclusionTarget {

    private static final ColumnType WHOLE = new ColumnType.Whole();
    private static final ColumnType REASON = new ColumnType.Code(2);

    private static final TargetTable<Exclusion> EXCLUSIONS = TargetTable.ofRows(
            "exclusions_exclusion",
            List.of(
                    TargetColumn.of(
                            "school_id",
                            WHOLE,
                            exclusion -> exclusion.school().id().value()),
                    PupilIdentity.column(Exclusion::upn),
                    TargetColumn.of("start_date", new ColumnType.Date(), Exclusion::start),
                    TargetColumn.of(
                            "category",
                            new ColumnType.Code(4),
                            exclusion -> exclusion.category().name())),
            List.of(
                    TargetColumn.of(
                            "academic_year",
                            WHOLE,
                            exclusion -> exclusion.academicYear().endYear()),
                    TargetColumn.of("sessions", WHOLE, Exclusion::sessions),
                    TargetColumn.of("reason1", REASON, exclusion -> exclusion.reason(0)),
                    TargetColumn.of("reason2", REASON, exclusion -> exclusion.reason(1)),
                    TargetColumn.of("reason3", REASON, exclusion -> exclusion.reason(2)),
                    TargetColumn.of(
                            "status",
                            new ColumnType.Code(10),
                            exclusion -> exclusion.status().name()),
                    TargetColumn.<Exclusion>of("missed_exam", WHOLE, ExclusionTarget::missedExam)
                            .keptWhenBlank()));

    static final ImportTarget<Exclusion> TARGET = new ImportTarget<>(
                    List.of(PupilIdentity.table(Exclusion::upn), EXCLUSIONS),
                    exclusion -> exclusion.school().id().value(),
                    exclusion -> exclusion.academicYear().endYear(),
                    Exclusion::label)
            .checkedBy(PupilIdentity.onRoll());

    private static @Nullable Integer missedExam(Exclusion exclusion) {
        Boolean missed = exclusion.missedExam();
        return missed == null ? null : missed ? 1 : 0;
    }

    private ExclusionTarget() {}
}
