package org.raisingthegame.tracker.interventions.imports;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.interventions.Intervention;

/** Where interventions of a list are kept: by their codes, which never change hands. */
final class ListedIntervention {

    private static final ColumnType NAME = new ColumnType.Code(30);
    private static final ColumnType DAY = new ColumnType.Date();
    private static final ColumnType TEXT = new ColumnType.Text(Intervention.LONGEST_NAME);

    private static final TargetTable<Intervention> TABLE = TargetTable.ofRows(
            "interventions_intervention",
            List.of(TargetColumn.of("code", new ColumnType.Code(Intervention.LONGEST_CODE), Intervention::code)),
            List.of(
                    TargetColumn.of(
                            "la_code",
                            new ColumnType.Code(3),
                            one -> one.borough().value()),
                    TargetColumn.of("school_id", new ColumnType.Whole(), ListedIntervention::school),
                    TargetColumn.of("name", TEXT, Intervention::name),
                    TargetColumn.of("strand", NAME, one -> one.strand().name()),
                    TargetColumn.of(
                            "own_strand", new ColumnType.Text(Intervention.LONGEST_STRAND), Intervention::ownStrand),
                    TargetColumn.of("for_whom", NAME, one -> one.forWhom().name()),
                    TargetColumn.<Intervention>of(
                                    "intended", new ColumnType.Text(Intervention.LONGEST_TEXT), Intervention::intended)
                            .keptWhenBlank(),
                    TargetColumn.<Intervention>of("measured_by", TEXT, Intervention::measuredBy)
                            .keptWhenBlank(),
                    TargetColumn.<Intervention>of(
                                    "sessions_planned", new ColumnType.Whole(), Intervention::sessionsPlanned)
                            .keptWhenBlank(),
                    TargetColumn.<Intervention>of("cost", new ColumnType.Decimal(10, 2), Intervention::cost)
                            .keptWhenBlank(),
                    TargetColumn.of("funding", NAME, one -> one.funding().name()),
                    TargetColumn.of("starts_on", DAY, Intervention::startsOn),
                    TargetColumn.of("ends_on", DAY, Intervention::endsOn),
                    TargetColumn.<Intervention>of("review_on", DAY, Intervention::reviewOn)
                            .keptWhenBlank()));

    /** By code alone a file would change what belongs to another school, so whose a code is stands first. */
    private static final StagedCheck CODE_IS_ONES_OWN = new StagedCheck(
            InterventionIssue.CODE_TAKEN,
            "EXISTS (SELECT 1 FROM interventions_intervention i WHERE i.code = s.code"
                    + " AND NOT (i.school_id <=> s.school_id AND i.la_code = s.la_code AND i.for_whom = s.for_whom))");

    static final ImportTarget<Intervention> OF_SCHOOL = new ImportTarget<>(
                    List.of(TABLE), one -> Objects.requireNonNull(one.school()).value(), null, Intervention::code)
            .checkedBy(CODE_IS_ONES_OWN);

    static final ImportTarget<Intervention> OF_BOROUGH =
            new ImportTarget<>(List.of(TABLE), null, null, Intervention::code).checkedBy(CODE_IS_ONES_OWN);

    private ListedIntervention() {}

    private static @Nullable Object school(Intervention one) {
        return one.school() == null ? null : one.school().value();
    }
}
