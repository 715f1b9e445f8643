package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.spi.PublishedIndicator;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;

/**
 * One of the figures that a row of a wide file gives.
 *
 * @param value the percentage, rate or average
 * @param counted who or what stands behind it; null for an average, whose sum is no count
 * @param of the pupils behind it
 */
record RowFigure(
        PublishedIndicator indicator,
        ColumnSpec value,
        @Nullable ColumnSpec counted,
        ColumnSpec of) {

    /** A figure that vintages of the file may lack: a percentage with its count. */
    static RowFigure share(PublishedIndicator indicator, String key, String value, String counted, String of) {
        return new RowFigure(
                indicator,
                ColumnSpec.optional(key, value),
                ColumnSpec.optional(key + "Counted", counted),
                ColumnSpec.optional(key + "Of", of));
    }

    /** An average that vintages of the file may lack. */
    static RowFigure average(PublishedIndicator indicator, String key, String value, String of) {
        return new RowFigure(indicator, ColumnSpec.optional(key, value), null, ColumnSpec.optional(key + "Of", of));
    }

    Stream<ColumnSpec> columns() {
        return counted == null ? Stream.of(value, of) : Stream.of(value, counted, of);
    }

    /** Each column once, in the order of the figures. */
    static List<ColumnSpec> columns(List<RowFigure> figures) {
        return figures.stream().flatMap(RowFigure::columns).toList();
    }
}
