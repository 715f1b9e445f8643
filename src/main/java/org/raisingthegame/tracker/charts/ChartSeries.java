package org.raisingthegame.tracker.charts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a chart.
 *
 * @param name     as in the table's heading: "Lambeth, Black (published)"
 * @param role     what it stands for, from which its colour follows
 * @param line     how it is drawn
 * @param endLabel the words at the line's end: "Other pupils, 67 %"; where no year has a value, the words that say so
 * @param points   the years it has, in the order of the axis; a year may be left out
 */
public record ChartSeries(String name, ColourRole role, LineStyle line, String endLabel, List<ChartPoint> points) {

    public ChartSeries {
        ChartPoint.requireWords(name);
        ChartPoint.requireWords(endLabel);
        points = List.copyOf(points);
        Set<String> years = new HashSet<>();
        for (ChartPoint point : points) {
            if (!years.add(point.year())) {
                throw new IllegalArgumentException(name + " has two points for " + point.year());
            }
        }
    }

    /** The point of a year, where the series says anything about it. */
    public Optional<ChartPoint> in(String year) {
        return points.stream().filter(point -> point.year().equals(year)).findFirst();
    }

    /** Whether any year has a value. A series without one is named below the chart, not drawn. */
    public boolean plotted() {
        return points.stream().anyMatch(ChartPoint::plotted);
    }

    /** Whether any year states an interval, so that the table needs a column for it. */
    public boolean banded() {
        return points.stream().anyMatch(point -> point.band() != null);
    }
}
