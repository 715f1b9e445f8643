package org.raisingthegame.tracker.pupils.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.imports.spi.WholeList;
import org.raisingthegame.tracker.pupils.PupilIdentity;

/** Where a roll is kept: the pupils, what holds of them in the academic year, and the snapshot itself. */
final class RollTarget {

    private static final ColumnType NAME = new ColumnType.Text(80);
    private static final ColumnType FLAG = new ColumnType.Whole();
    private static final ColumnType DATE = new ColumnType.Date();

    private static final TargetColumn<RollEntry> SCHOOL = TargetColumn.of(
            "school_id", new ColumnType.Whole(), entry -> entry.school().id().value());
    private static final TargetColumn<RollEntry> YEAR = TargetColumn.of(
            "academic_year",
            new ColumnType.Whole(),
            entry -> entry.academicYear().endYear());
    private static final TargetColumn<RollEntry> AS_AT = TargetColumn.of("as_at", DATE, RollEntry::asAt);
    private static final TargetColumn<RollEntry> PUPIL = PupilIdentity.column(RollEntry::upn);

    private static final TargetTable<RollEntry> CHARACTERISTICS = TargetTable.ofLatest(
            "pupils_characteristics",
            List.of(SCHOOL, YEAR, PUPIL),
            List.of(
                    AS_AT,
                    TargetColumn.<RollEntry>of(
                                    "ethnicity",
                                    new ColumnType.Code(4),
                                    entry -> code(entry.characteristics().ethnicity()))
                            .keptWhenBlank(),
                    TargetColumn.<RollEntry>of(
                                    "ethnicity_raw",
                                    NAME,
                                    entry -> entry.characteristics().ethnicityRaw())
                            .keptWhenBlank(),
                    TargetColumn.<RollEntry>of(
                                    "fsm",
                                    FLAG,
                                    entry -> flag(entry.characteristics().fsm()))
                            .keptWhenBlank(),
                    TargetColumn.<RollEntry>of(
                                    "ever_fsm6",
                                    FLAG,
                                    entry -> flag(entry.characteristics().everFsm6()))
                            .keptWhenBlank(),
                    TargetColumn.<RollEntry>of(
                                    "sen",
                                    new ColumnType.Code(1),
                                    entry -> code(entry.characteristics().sen()))
                            .keptWhenBlank(),
                    TargetColumn.<RollEntry>of(
                                    "eal",
                                    FLAG,
                                    entry -> flag(entry.characteristics().eal()))
                            .keptWhenBlank(),
                    TargetColumn.of(
                            "source",
                            new ColumnType.Code(20),
                            entry -> entry.characteristics().source().name())),
            "as_at");

    private static final TargetTable<RollEntry> FORMER_UPNS = TargetTable.ofIdentities(
            "pupils_former_upn",
            List.of(PUPIL, TargetColumn.of("former_upn", new ColumnType.Code(Upn.LENGTH), entry -> {
                Upn former = entry.details().formerUpn();
                return former == null ? null : former.value();
            })));

    private static final TargetTable<RollEntry> ROLL = TargetTable.ofRows(
            "pupils_roll",
            List.of(SCHOOL, AS_AT, PUPIL),
            List.of(
                    TargetColumn.of("surname", NAME, entry -> entry.name().surname()),
                    TargetColumn.of("forename", NAME, entry -> entry.name().forename()),
                    TargetColumn.of("birth_date", DATE, entry -> entry.details().birthDate()),
                    TargetColumn.of(
                            "sex",
                            new ColumnType.Code(1),
                            entry -> code(entry.details().sex())),
                    TargetColumn.of(
                            "year_group",
                            new ColumnType.Code(2),
                            entry -> entry.yearGroup().code()),
                    TargetColumn.of(
                            "form",
                            new ColumnType.Text(20),
                            entry -> entry.details().form()),
                    TargetColumn.of("entry_date", DATE, entry -> entry.details().entryDate()),
                    TargetColumn.of(
                            "leaving_date", DATE, entry -> entry.details().leavingDate()),
                    TargetColumn.of(
                            "enrolment_status",
                            new ColumnType.Code(1),
                            entry -> code(entry.details().enrolmentStatus()))));

    static final ImportTarget<RollEntry> TARGET = new ImportTarget<>(
                    List.of(PupilIdentity.table(RollEntry::upn), FORMER_UPNS, CHARACTERISTICS, ROLL),
                    entry -> entry.school().id().value(),
                    entry -> entry.academicYear().endYear(),
                    entry -> entry.name().label())
            .knowingWholeLists(new WholeList(
                    ROLL.name(),
                    SCHOOL.name(),
                    AS_AT.name(),
                    PUPIL.name(),
                    "leaving_date",
                    "CONCAT(t.surname, ', ', t.forename)"));

    private RollTarget() {}

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable Integer flag(@Nullable Boolean value) {
        return value == null ? null : value ? 1 : 0;
    }
}
