package org.raisingthegame.tracker.raisingattainment.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.raisingthegame.tracker.charts.ChartPoint;
import org.raisingthegame.tracker.charts.ChartSeries;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ColourRole;
import org.raisingthegame.tracker.charts.LineStyle;
import org.raisingthegame.tracker.charts.ValueAxis;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.BoundTrend;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.SharedProfile.MeasurePools;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.YearNote;

/** The figure that a milestone is bound to, over the years, as a chart with its equal table. */
final class MilestoneChart {

    private final Measure measure;
    private final String group;
    private final FigureFormat format;
    private final Words words;

    MilestoneChart(Measure measure, String groupKey, Words words) {
        this.measure = measure;
        this.words = words;
        group = words.say(groupKey);
        format = new FigureFormat(measure, words);
    }

    /** True figures of each year, as the head sees them. */
    ChartSpec ofYears(BoundTrend trend, String summary) {
        List<Step> steps = fromFirstToLast(trend.years(), BoundFigure::present).stream()
                .map(year ->
                        new Step(measure.stage().yearLabel(year.year()), year.figure(), year.others(), hollow(year)))
                .toList();
        return chart(steps, summary);
    }

    /** Without the years before the first figure and after the last; those between stay, as a gap must be seen. */
    private static <T> List<T> fromFirstToLast(List<T> years, Predicate<T> present) {
        List<Integer> told = IntStream.range(0, years.size())
                .filter(at -> present.test(years.get(at)))
                .boxed()
                .toList();
        return told.isEmpty() ? years : years.subList(told.getFirst(), told.getLast() + 1);
    }

    /** Three years pooled, as everybody may see them. */
    ChartSpec ofPools(MeasurePools pools, String summary) {
        List<Step> steps =
                fromFirstToLast(pools.pools().reversed(), pool -> !(pool.group() instanceof Figure.Suppressed)).stream()
                        .map(pool -> new Step(label(pool.years()), pool.group(), pool.others(), false))
                        .toList();
        return chart(steps, summary);
    }

    static String label(Pool.Years years) {
        return years.first().endYear() + "–" + years.last().endYear();
    }

    /** One place on the axis: a year, or three. */
    private record Step(String label, Figure group, Figure others, boolean hollow) {}

    private static boolean hollow(BoundFigure year) {
        YearNote note = year.note();
        return note != null && note.kind() == YearNote.Kind.NOT_COMPARABLE;
    }

    private ChartSpec chart(List<Step> steps, String summary) {
        List<String> labels = steps.stream().map(Step::label).toList();
        List<ChartSeries> series = new ArrayList<>();
        series.add(line(group, ColourRole.GROUP, steps, Step::group));
        series.add(line(words.say("raisingattainment.pack.others"), ColourRole.OTHERS, steps, Step::others));
        String unit = words.say("figures.unit." + measure.kind().name());
        ValueAxis axis = switch (measure.kind()) {
            case PROPORTION, SHARE_OF_POSSIBLE -> ValueAxis.percentages(series, unit);
            case RATE_PER_100 -> ValueAxis.fromZero(series, unit, "");
            case MEAN -> ValueAxis.averages(series, unit);
        };
        String title = words.say(measure.titleKey());
        ChartTable table = ChartTable.of(
                title,
                new ChartTable.Words(
                        words.say("raisingattainment.pack.year"),
                        words.say("raisingattainment.pack.interval"),
                        words.say("figures.missing")),
                labels,
                series,
                List.of());
        return new ChartSpec(title, summary, "", labels, axis, series, List.of(), table);
    }

    private ChartSeries line(String name, ColourRole role, List<Step> steps, Function<Step, Figure> part) {
        List<ChartPoint> points = steps.stream()
                .map(step -> point(step, part.apply(step), role == ColourRole.GROUP))
                .toList();
        return new ChartSeries(name, role, LineStyle.SOLID, name, points);
    }

    private ChartPoint point(Step step, Figure figure, boolean banded) {
        if (!(figure instanceof Figure.Value value)) {
            return ChartPoint.missing(step.label(), format.text(figure));
        }
        long pupils = value.denominator();
        double drawn = format.rounded(value.value(), pupils);
        ChartPoint point = step.hollow()
                ? ChartPoint.hollow(step.label(), drawn, format.text(figure))
                : ChartPoint.at(step.label(), drawn, format.text(figure));
        Interval interval = value.interval();
        if (!banded || interval == null || !Double.isFinite(interval.upper())) {
            return point;
        }
        return point.within(
                Math.min(drawn, format.rounded(interval.lower(), pupils)),
                Math.max(drawn, format.rounded(interval.upper(), pupils)),
                format.interval(interval, pupils));
    }
}
