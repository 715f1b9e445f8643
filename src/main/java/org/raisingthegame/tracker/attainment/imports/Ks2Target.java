package org.raisingthegame.tracker.attainment.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.attainment.Reached;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.pupils.PupilIdentity;

/** Where Key Stage 2 results are kept: one row for each pupil, school and year. */
final class Ks2Target {

    private static final ColumnType WHOLE = new ColumnType.Whole();
    private static final ColumnType STATUS = new ColumnType.Code(11);
    private static final ColumnType POINTS = new ColumnType.Decimal(5, 2);
    private static final ColumnType CODE = new ColumnType.Code(4);

    private static final TargetTable<Ks2Result> RESULTS = TargetTable.ofRows(
            "attainment_ks2",
            List.of(
                    TargetColumn.of(
                            "school_id", WHOLE, result -> result.school().id().value()),
                    TargetColumn.of(
                            "academic_year",
                            WHOLE,
                            result -> result.academicYear().endYear()),
                    PupilIdentity.column(Ks2Result::upn)),
            List.of(
                    TargetColumn.of(
                            "reading_score", WHOLE, result -> result.reading().score()),
                    TargetColumn.of(
                            "reading_outcome", CODE, result -> result.reading().code()),
                    TargetColumn.of(
                            "maths_score", WHOLE, result -> result.maths().score()),
                    TargetColumn.of(
                            "maths_outcome", CODE, result -> result.maths().code()),
                    TargetColumn.of("gps_score", WHOLE, result -> result.gps().score()),
                    TargetColumn.of("gps_outcome", CODE, result -> result.gps().code()),
                    TargetColumn.of("writing_ta", CODE, result -> {
                        var writing = result.writing();
                        return writing == null ? null : writing.code();
                    }),
                    TargetColumn.of(
                            "rwm_expected",
                            WHOLE,
                            result -> result.rwmExpected().flag()),
                    standard("rwm_higher", Ks2Result::rwmHigher),
                    standard("reading_expected", result -> result.reading().expected()),
                    standard("writing_expected", Ks2Result::writingExpected),
                    standard("maths_expected", result -> result.maths().expected()),
                    standard("gps_expected", result -> result.gps().expected()),
                    TargetColumn.<Ks2Result>of("science_ta", CODE, result -> {
                                var science = result.science();
                                return science == null ? null : science.code();
                            })
                            .keptWhenBlank(),
                    progress("reading_progress", Ks2Result.Progress::reading),
                    progress("writing_progress", Ks2Result.Progress::writing),
                    progress("maths_progress", Ks2Result.Progress::maths),
                    TargetColumn.of("eligible", WHOLE, result -> result.eligible() ? 1 : 0),
                    TargetColumn.of(
                            "release_status", STATUS, result -> result.release().code())));

    static final ImportTarget<Ks2Result> TARGET = new ImportTarget<>(
                    List.of(PupilIdentity.table(Ks2Result::upn), RESULTS),
                    result -> result.school().id().value(),
                    result -> result.academicYear().endYear(),
                    Ks2Result::label)
            .checkedBy(PupilIdentity.onRoll());

    private Ks2Target() {}

    private static TargetColumn<Ks2Result> standard(String name, Function<Ks2Result, Reached> standard) {
        return TargetColumn.of(name, WHOLE, result -> standard.apply(result).flag());
    }

    private static TargetColumn<Ks2Result> progress(
            String name, Function<Ks2Result.Progress, @Nullable BigDecimal> progress) {
        return TargetColumn.<Ks2Result>of(name, POINTS, result -> progress.apply(result.progress()))
                .keptWhenBlank();
    }
}
