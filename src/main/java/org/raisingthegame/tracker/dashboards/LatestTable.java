package org.raisingthegame.tracker.dashboards;

import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.figures.Comparison;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.spi.MeasureKind;

/** Many measures in one table: of each the latest year, the group beside the others. */
final class LatestTable {

    private LatestTable() {}

    static ChartTable of(List<Trend> trends, Words words) {
        Trend first = trends.getFirst();
        return new ChartTable(
                words.say("dashboards.pack.further.caption"),
                List.of(
                        words.say("dashboards.pack.further.measure"),
                        words.say("dashboards.table.year"),
                        words.say(first.group().key()),
                        words.say("dashboards.table.interval"),
                        TrendLines.others(first, words),
                        words.say("dashboards.pack.further.beside")),
                trends.stream()
                        .flatMap(trend -> trend.newest().map(year -> row(trend, year, words)).stream())
                        .toList());
    }

    /** Whether there was no such event at all in the latest year, of anybody: many of the reasons for suspensions. */
    static boolean nothingHappened(Trend trend) {
        return trend.measure().kind() == MeasureKind.RATE_PER_100
                && trend.newest()
                        .filter(year -> none(year.group()) && none(year.others()))
                        .isPresent();
    }

    private static boolean none(Figure figure) {
        return figure instanceof Figure.Value value && value.numerator() == 0;
    }

    private static List<Cell> row(Trend trend, TrendYear year, Words words) {
        FigureFormat format = new FigureFormat(trend.measure(), words);
        return List.of(
                Cell.plain(words.say(trend.measure().titleKey())),
                Cell.quiet(year(trend, year, words)),
                Cell.strong(format.text(year.group())).markedAs(format.mark(year.group())),
                Cell.quiet(interval(year.group(), format)),
                Cell.plain(format.text(year.others())).markedAs(format.mark(year.others())),
                Cell.plain(beside(year.gap(), format, words)));
    }

    private static String year(Trend trend, TrendYear year, Words words) {
        String label = trend.measure().stage().yearLabel(year.year());
        return year == trend.soFar() ? words.say("dashboards.so-far", label) : label;
    }

    private static String interval(Figure figure, FigureFormat format) {
        return Optional.of(figure)
                .filter(Figure.Value.class::isInstance)
                .map(Figure.Value.class::cast)
                .flatMap(value -> Optional.ofNullable(value.interval())
                        .map(interval -> format.interval(interval, value.denominator())))
                .orElse("–");
    }

    /** "−9 points, lower", "2.0 times, too few to say". */
    private static String beside(Comparison gap, FigureFormat format, Words words) {
        return switch (gap) {
            case Comparison.Points points ->
                words.say(
                        "dashboards.pack.further.points",
                        format.comparison(points),
                        words.say(points.verdict().key()));
            case Comparison.Times times ->
                words.say(
                        "dashboards.table.judged",
                        format.comparison(times),
                        words.say(times.verdict().key()));
            case Comparison.Hidden hidden -> format.comparison(hidden);
            case Comparison.None none -> format.comparison(none);
        };
    }
}
