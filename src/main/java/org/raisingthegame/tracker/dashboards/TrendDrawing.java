package org.raisingthegame.tracker.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.charts.ChartPoint;
import org.raisingthegame.tracker.charts.ChartSeries;
import org.raisingthegame.tracker.charts.ChartSpec;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ColourRole;
import org.raisingthegame.tracker.charts.LineStyle;
import org.raisingthegame.tracker.charts.ValueAxis;
import org.raisingthegame.tracker.charts.YearSpan;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.Comparison;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedLine;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.Verdict;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.YearNote;

/** Draws a trend: which line is what on the chart, and the equal table with the gap and the schools behind it. */
final class TrendDrawing {

    private final Trend trend;
    private final Measure measure;
    private final TrendLines lines;
    private final FigureFormat format;
    private final Words words;

    TrendDrawing(Trend trend, TrendLines lines, FigureFormat format, Words words) {
        this.trend = trend;
        this.measure = trend.measure();
        this.lines = lines;
        this.format = format;
        this.words = words;
    }

    /**
     * @param drawn ids of the lines beside the group's, {@link TrendLines}
     * @param summary the sentence that stands for the picture
     */
    ChartSpec spec(Set<String> drawn, String summary) {
        List<String> years = years().stream().map(year -> label(year.year())).toList();
        List<ChartSeries> series = series(drawn);
        List<YearSpan> spans = spans();
        ChartTable table = ChartTable.of(
                words.say("dashboards.chart.caption"),
                new ChartTable.Words(
                        words.say("dashboards.table.year"),
                        words.say("dashboards.table.interval"),
                        words.say("dashboards.table.nothing")),
                years,
                series,
                spans);
        return new ChartSpec(
                words.say("dashboards.chart.title"),
                summary,
                words.say(measure.schoolsOwn() ? "dashboards.chart.note.own" : "dashboards.chart.note"),
                years,
                axis(series),
                series,
                spans,
                withGapAndSchools(table, series));
    }

    private List<ChartSeries> series(Set<String> drawn) {
        List<ChartSeries> series = new ArrayList<>();
        series.add(own(lines.groupName(), ColourRole.GROUP, TrendYear::group));
        if (drawn.contains(TrendLines.OTHERS)) {
            series.add(own(lines.othersName(), ColourRole.OTHERS, TrendYear::others));
        }
        if (drawn.contains(TrendLines.ALL_PUPILS)) {
            series.add(own(lines.allName(), ColourRole.ALL, TrendYear::all));
        }
        trend.published().stream()
                .filter(line -> drawn.contains(line.id()))
                .forEach(line -> series.add(published(line)));
        return series;
    }

    private ChartSeries own(String name, ColourRole role, Function<TrendYear, Figure> part) {
        List<ChartPoint> points = years().stream()
                .filter(year -> !(part.apply(year) instanceof Figure.NotCollected))
                .map(year -> point(year, part.apply(year), role == ColourRole.GROUP))
                .toList();
        String end = years().reversed().stream()
                .map(part)
                .filter(Figure.Value.class::isInstance)
                .findFirst()
                .map(figure -> words.say("dashboards.line.end", name, format.brief(figure)))
                .orElseGet(() -> words.say("dashboards.line.nothing", name));
        return new ChartSeries(name, role, LineStyle.SOLID, end, points);
    }

    private ChartSeries published(PublishedLine line) {
        List<ChartPoint> points = trend.years().stream()
                .filter(year -> !noData(year))
                .map(year -> point(year, line.in(year.year()), false))
                .toList();
        ColourRole role = switch (line.area().level()) {
            case LOCAL_AUTHORITY, OTHER_AUTHORITY -> ColourRole.PUBLISHED_LA;
            case REGION -> ColourRole.PUBLISHED_REGION;
            case COUNTRY -> ColourRole.PUBLISHED_ENGLAND;
        };
        // The colour says where, the stroke says whom.
        LineStyle style = line.group() instanceof PublishedGroup.AllPupils ? LineStyle.DASHED : LineStyle.DOTTED;
        return new ChartSeries(lines.name(line), role, style, lines.name(line), points);
    }

    private ChartPoint point(TrendYear year, Figure figure, boolean banded) {
        String label = label(year.year());
        Double drawn = drawn(figure);
        if (drawn == null) {
            return ChartPoint.missing(label, format.text(figure), format.mark(figure));
        }
        ChartPoint point = standsAlone(year)
                ? ChartPoint.hollow(label, drawn, format.text(figure))
                : ChartPoint.at(label, drawn, format.text(figure));
        if (banded && figure instanceof Figure.Value value && value.interval() != null) {
            Interval interval = value.interval();
            return point.within(
                    Math.min(format.rounded(interval.lower(), value.denominator()), drawn),
                    Math.max(format.rounded(interval.upper(), value.denominator()), drawn),
                    format.interval(interval, value.denominator()));
        }
        return point;
    }

    /** Where to draw it. The page's data hold no more decimals than its words, for counts could be told from them. */
    private @Nullable Double drawn(Figure figure) {
        return figure instanceof Figure.Value value
                ? Double.valueOf(format.rounded(value.value(), value.denominator()))
                : figure.drawn();
    }

    private ChartTable withGapAndSchools(ChartTable table, List<ChartSeries> series) {
        int afterGroup = series.getFirst().banded() ? 3 : 2;
        boolean othersDrawn = table.headers().contains(lines.othersName());
        String gap = measure.direction() == Direction.HIGHER_IS_BETTER
                        || !measure.kind().counts()
                ? words.say("dashboards.table.gap", beside("dashboards.table.gap.others"))
                : words.say("dashboards.table.ratio", beside("dashboards.table.ratio.others"));
        ChartTable wider = table.withColumn(
                othersDrawn ? afterGroup + 1 : afterGroup,
                gap,
                years().stream()
                        .map(year -> ChartTable.Cell.plain(gap(year.gap())))
                        .toList());
        if (trend.place() instanceof Place.OneSchool) {
            return wider;
        }
        return wider.withColumn(
                wider.headers().size(),
                words.say("dashboards.table.schools"),
                years().stream()
                        .map(year -> ChartTable.Cell.quiet(words.say(
                                "dashboards.table.schools.of", year.schoolsWithData(), year.schoolsExpected())))
                        .toList());
    }

    private String beside(String othersKey) {
        Group beside = trend.beside();
        return words.say(beside == null ? othersKey : beside.key());
    }

    /** "−9, lower"; the verdict stands beside every number, because a number alone says too much. */
    String gap(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Points points -> judged(points, points.verdict());
            case Comparison.Times times -> judged(times, times.verdict());
            case Comparison.Hidden hidden -> format.comparison(hidden);
            case Comparison.None none -> format.comparison(none);
        };
    }

    private String judged(Comparison comparison, Verdict verdict) {
        return words.say("dashboards.table.judged", format.comparison(comparison), words.say(verdict.key()));
    }

    private ValueAxis axis(List<ChartSeries> series) {
        String unit = words.say("dashboards.unit." + measure.kind().name());
        return switch (measure.kind()) {
            case MEAN -> ValueAxis.averages(series, unit);
            case SHARE_OF_POSSIBLE -> ValueAxis.percentages(series, unit);
            case RATE_PER_100 -> ValueAxis.fromZero(series, unit, "");
            case PROPORTION ->
                measure.direction() == Direction.HIGHER_IS_BETTER
                        ? ValueAxis.percentages(series, unit)
                        : ValueAxis.fromZero(series, unit, "%");
        };
    }

    /** Neighbouring years with the same note share one column. */
    private List<YearSpan> spans() {
        List<YearSpan> spans = new ArrayList<>();
        TrendYear first = null;
        TrendYear last = null;
        for (TrendYear year : trend.years()) {
            if (first != null && last != null && sameNote(last, year)) {
                last = year;
                continue;
            }
            if (first != null && last != null) {
                spans.add(span(first, last));
            }
            first = year.note() == null ? null : year;
            last = first;
        }
        if (first != null && last != null) {
            spans.add(span(first, last));
        }
        return spans;
    }

    private static boolean sameNote(TrendYear one, TrendYear other) {
        YearNote note = one.note();
        YearNote next = other.note();
        return note != null
                && next != null
                && note.kind() == next.kind()
                && note.reasonKey().equals(next.reasonKey());
    }

    private YearSpan span(TrendYear from, TrendYear to) {
        YearNote note = from.note();
        if (note == null) {
            throw new IllegalArgumentException("A span has a note");
        }
        String reason = words.say(note.reasonKey());
        String first = label(from.year());
        String last = label(to.year());
        return note.kind() == YearNote.Kind.NO_DATA
                ? YearSpan.empty(first, last, reason)
                : YearSpan.shaded(first, last, reason);
    }

    private static boolean noData(TrendYear year) {
        YearNote note = year.note();
        return note != null && note.kind() == YearNote.Kind.NO_DATA;
    }

    /** A point of its own: assessed by another yardstick, by the school's own, or in a year that still runs. */
    private boolean standsAlone(TrendYear year) {
        YearNote note = year.note();
        return measure.schoolsOwn()
                || year == trend.soFar()
                || note != null && note.kind() == YearNote.Kind.NOT_COMPARABLE;
    }

    /** The completed years, and the running one where it has a figure so far. */
    private List<TrendYear> years() {
        TrendYear soFar = trend.soFar();
        if (soFar == null) {
            return trend.years();
        }
        List<TrendYear> years = new ArrayList<>(trend.years());
        years.add(soFar);
        return years;
    }

    private String label(AcademicYear year) {
        TrendYear soFar = trend.soFar();
        String label = measure.stage().yearLabel(year);
        return soFar != null && soFar.year().equals(year) ? words.say("dashboards.so-far", label) : label;
    }
}
