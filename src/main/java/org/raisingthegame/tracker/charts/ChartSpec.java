package org.raisingthegame.tracker.charts;

import java.util.List;

/**
 * A trend chart, wholly decided: the browser chooses nothing but pixels.
 *
 * <p>The constructor refuses a chart whose table does not say what the chart shows, so the two can't drift apart.
 *
 * @param title   heading of the chart
 * @param summary the sentence that stands for the picture where it can't be seen
 * @param note    how to read it, above the chart, after the unit: "The band is the 95 % interval. Dashed lines are
 *                published by DfE."; may be empty
 * @param years   labels of the years, left to right, without holes
 * @param axis    scale of the values
 * @param series  the lines; the first is the most important one and is drawn on top
 * @param spans   years without figures, or with figures that need care
 * @param table   the equal table
 */
public record ChartSpec(
        String title,
        String summary,
        String note,
        List<String> years,
        ValueAxis axis,
        List<ChartSeries> series,
        List<YearSpan> spans,
        ChartTable table) {

    /** @throws IllegalArgumentException if a part names a year that is not on the axis, or the table is not equal */
    public ChartSpec {
        ChartPoint.requireWords(title);
        ChartPoint.requireWords(summary);
        years = List.copyOf(years);
        series = List.copyOf(series);
        spans = List.copyOf(spans);
        if (years.isEmpty() || years.stream().distinct().count() != years.size()) {
            throw new IllegalArgumentException("years must be there, each once: " + years);
        }
        for (YearSpan span : spans) {
            int from = position(years, span.from());
            if (from > position(years, span.to())) {
                throw new IllegalArgumentException(span + " ends before it begins");
            }
        }
        for (ChartSeries one : series) {
            int last = -1;
            for (ChartPoint point : one.points()) {
                int x = position(years, point.year());
                if (x < last) {
                    throw new IllegalArgumentException(one.name() + ": " + point.year() + " is out of order");
                }
                last = x;
                requireInTable(table, one, point);
            }
        }
    }

    /** Whether the line of a series runs from the year before to this one: both filled, and nothing between them. */
    boolean joins(ChartSeries one, int x) {
        if (x == 0) {
            return false;
        }
        return one.in(years.get(x)).filter(ChartPoint::joined).isPresent()
                && one.in(years.get(x - 1))
                        .filter(before -> before.plotted() && before.marker() == Marker.FILLED)
                        .isPresent();
    }

    private static int position(List<String> years, String year) {
        int x = years.indexOf(year);
        if (x < 0) {
            throw new IllegalArgumentException(year + " is not on the axis " + years);
        }
        return x;
    }

    private static void requireInTable(ChartTable table, ChartSeries one, ChartPoint point) {
        if (!table.says(point.year(), point.text())) {
            throw new IllegalArgumentException(
                    "the table does not say “%s” for %s in %s".formatted(point.text(), one.name(), point.year()));
        }
        ChartPoint.Band band = point.band();
        if (band != null && !table.says(point.year(), band.text())) {
            throw new IllegalArgumentException("the table does not say the interval “%s” of %s in %s"
                    .formatted(band.text(), one.name(), point.year()));
        }
    }

    /** The same under another title. */
    public ChartSpec called(String otherTitle) {
        return new ChartSpec(otherTitle, summary, note, years, axis, series, spans, table);
    }
}
