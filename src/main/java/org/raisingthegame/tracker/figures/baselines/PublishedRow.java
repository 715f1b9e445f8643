package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.PublicationStatus;
import org.raisingthegame.tracker.figures.PublishedArea;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;

/**
 * One published figure.
 *
 * @param number percentage or rate
 * @param numerator the published count, where the file has it
 * @param denominator the published number of pupils, where the file has it
 * @param file the name of the file it came in
 */
record PublishedRow(
        BaselineSource source,
        PublishedIndicator indicator,
        PublishedArea area,
        AcademicYear year,
        PublishedGroup group,
        PublishedSchools schools,
        PublicationStatus status,
        PublishedNumber number,
        @Nullable Long numerator,
        @Nullable Long denominator,
        String file) {

    /** Belongs to no school, so that only a borough officer may import it, and changes no figure of a school. */
    static final ImportTarget<PublishedRow> TARGET = new ImportTarget<>(
            List.of(TargetTable.ofRows(
                    "figures_baseline",
                    List.of(
                            code("source", 20, row -> row.source().name()),
                            code("indicator", 40, row -> row.indicator().name()),
                            code("area_code", 9, row -> row.area().code()),
                            TargetColumn.of("academic_year", new ColumnType.Whole(), row ->
                                    (long) row.year().endYear()),
                            code("group_code", 8, row -> row.group().code()),
                            code("schools", 12, row -> row.schools().name()),
                            code("status", 12, row -> row.status().name())),
                    List.of(
                            code("area_level", 20, row -> row.area().level().name()),
                            TargetColumn.of(
                                    "area_name",
                                    new ColumnType.Text(80),
                                    row -> row.area().name()),
                            TargetColumn.of(
                                    "value",
                                    new ColumnType.Decimal(14, 6),
                                    row -> row.number().value()),
                            code("symbol", 8, row -> row.number().symbol()),
                            TargetColumn.of("numerator", new ColumnType.Whole(), PublishedRow::numerator),
                            TargetColumn.of("denominator", new ColumnType.Whole(), PublishedRow::denominator),
                            TargetColumn.of("file", new ColumnType.Text(200), PublishedRow::file)))),
            null,
            null);

    private static TargetColumn<PublishedRow> code(
            String name, int length, Function<PublishedRow, @Nullable Object> value) {
        return TargetColumn.of(name, new ColumnType.Code(length), value);
    }
}
