package org.raisingthegame.tracker.attainment.imports;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.pupils.PupilIdentity;

/** Where GCSE results are kept: one row for each pupil, school and year. */
final class Ks4Target {

    private static final ColumnType WHOLE = new ColumnType.Whole();
    private static final ColumnType STATUS = new ColumnType.Code(11);
    private static final ColumnType POINTS = new ColumnType.Decimal(5, 2);
    private static final ColumnType GRADE = new ColumnType.Text(10);

    private static final TargetTable<Ks4Result> RESULTS = TargetTable.ofRows(
            "attainment_ks4",
            List.of(
                    TargetColumn.of(
                            "school_id", WHOLE, result -> result.school().id().value()),
                    TargetColumn.of(
                            "academic_year",
                            WHOLE,
                            result -> result.academicYear().endYear()),
                    PupilIdentity.column(Ks4Result::upn)),
            List.of(
                    TargetColumn.<Ks4Result>of("english_language", GRADE, Ks4Result::englishLanguage)
                            .keptWhenBlank(),
                    TargetColumn.<Ks4Result>of("english_literature", GRADE, Ks4Result::englishLiterature)
                            .keptWhenBlank(),
                    TargetColumn.<Ks4Result>of("maths", GRADE, Ks4Result::maths).keptWhenBlank(),
                    TargetColumn.<Ks4Result>of("combined_science", GRADE, Ks4Result::combinedScience)
                            .keptWhenBlank(),
                    TargetColumn.of(
                            "basics_94", WHOLE, result -> result.basics94().flag()),
                    TargetColumn.of(
                            "basics_95", WHOLE, result -> result.basics95().flag()),
                    TargetColumn.<Ks4Result>of("attainment8", POINTS, Ks4Result::attainment8)
                            .keptWhenBlank(),
                    TargetColumn.<Ks4Result>of("progress8", POINTS, Ks4Result::progress8)
                            .keptWhenBlank(),
                    flag("ebacc_entered", Ks4Result.Ebacc::entered),
                    flag("ebacc_94", Ks4Result.Ebacc::reached94),
                    flag("ebacc_95", Ks4Result.Ebacc::reached95),
                    TargetColumn.<Ks4Result>of(
                                    "ebacc_points",
                                    POINTS,
                                    result -> result.ebacc().points())
                            .keptWhenBlank(),
                    TargetColumn.of("eligible", WHOLE, result -> result.eligible() ? 1 : 0),
                    TargetColumn.of(
                            "release_status", STATUS, result -> result.release().code())));

    static final ImportTarget<Ks4Result> TARGET = new ImportTarget<>(
                    List.of(PupilIdentity.table(Ks4Result::upn), RESULTS),
                    result -> result.school().id().value(),
                    result -> result.academicYear().endYear(),
                    Ks4Result::label)
            .checkedBy(PupilIdentity.onRoll());

    private Ks4Target() {}

    private static TargetColumn<Ks4Result> flag(String name, Function<Ks4Result.Ebacc, @Nullable Boolean> flag) {
        return TargetColumn.<Ks4Result>of(name, WHOLE, result -> {
                    Boolean value = flag.apply(result.ebacc());
                    return value == null ? null : value ? 1 : 0;
                })
                .keptWhenBlank();
    }
}
