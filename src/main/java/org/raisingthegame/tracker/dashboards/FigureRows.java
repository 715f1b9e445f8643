package org.raisingthegame.tracker.dashboards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.exports.tables.SheetTable.Cell;
import org.raisingthegame.tracker.exports.tables.SheetTable.Empty;
import org.raisingthegame.tracker.figures.Comparison;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.PublishedLine;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.spi.Measure;

/**
 * A trend as rows for another program: a row for each year and for whom, numbers as numbers, and in a column of their own the
 * words that a page would show. A figure that is not a number says which kind of none it is, and leaves the numbers empty.
 */
final class FigureRows {

    private static final List<String> HEADINGS = List.of(
            "measure",
            "measure_title",
            "set",
            "schools",
            "who",
            "year",
            "year_ending",
            "kind",
            "value",
            "unit",
            "lower_95",
            "upper_95",
            "numerator",
            "denominator",
            "shown_as",
            "difference",
            "difference_in",
            "difference_lower_95",
            "difference_upper_95",
            "verdict",
            "schools_with_data",
            "schools_expected",
            "care",
            "as_at");

    private final Trend trend;
    private final String schools;
    private final String set;
    private final FigureFormat format;
    private final Words words;

    FigureRows(Trend trend, String schools, String set, Words words) {
        this.trend = trend;
        this.schools = schools;
        this.set = set;
        this.format = new FigureFormat(trend.measure(), words);
        this.words = words;
    }

    /** All that can be asked for: the name of each measure, its words and its unit. */
    static SheetTable measures(List<Measure> measures, Words words) {
        return new SheetTable(
                "measures",
                List.of("measure", "measure_title", "topic", "unit", "definition", "source"),
                measures.stream()
                        .filter(measure -> !measure.schoolsOwn())
                        .map(measure -> List.of(
                                text(measure.id()),
                                text(words.say(measure.titleKey())),
                                text(words.say(measure.topic().key())),
                                text(unit(measure, words)),
                                text(words.say(measure.definitionKey())),
                                text(words.say(measure.sourceKey()))))
                        .toList());
    }

    /** @param only the year asked for; null for all */
    SheetTable table(@Nullable AcademicYear only) {
        List<List<Cell>> rows = new ArrayList<>();
        for (TrendYear year : years()) {
            if (only == null || only.equals(year.year())) {
                rows.add(row(year, words.say(trend.group().key()), year.group(), year.gap()));
                rows.add(row(year, TrendLines.others(trend, words), year.others(), null));
                rows.add(row(year, words.say("dashboards.line.all"), year.all(), null));
                trend.published().forEach(line -> rows.add(published(year, line)));
            }
        }
        return new SheetTable("figures", HEADINGS, rows);
    }

    private List<TrendYear> years() {
        TrendYear soFar = trend.soFar();
        if (soFar == null) {
            return trend.years();
        }
        List<TrendYear> years = new ArrayList<>(trend.years());
        years.add(soFar);
        return years;
    }

    private List<Cell> row(TrendYear year, String who, Figure figure, @Nullable Comparison gap) {
        List<Cell> row = new ArrayList<>(start(year, set, schools, who));
        row.addAll(figure(figure));
        row.addAll(difference(gap));
        row.add(new SheetTable.Number(year.schoolsWithData()));
        row.add(new SheetTable.Number(year.schoolsExpected()));
        row.addAll(end(year));
        return row;
    }

    private List<Cell> published(TrendYear year, PublishedLine line) {
        List<Cell> row = new ArrayList<>(start(
                year,
                "published-" + line.id(),
                line.area().name() + words.say(line.schools().key()),
                words.say(line.group().key())));
        row.addAll(figure(line.in(year.year())));
        row.addAll(difference(null));
        row.addAll(List.of(new Empty(), new Empty()));
        row.addAll(end(year));
        return row;
    }

    private List<Cell> start(TrendYear year, String setId, String setName, String who) {
        Measure measure = trend.measure();
        return List.of(
                text(measure.id()),
                text(words.say(measure.titleKey())),
                text(setId),
                text(setName),
                text(who),
                text(measure.stage().yearLabel(year.year())),
                new SheetTable.Number(year.year().endYear()));
    }

    /** kind, value, unit, limits, numerator, denominator, words */
    private List<Cell> figure(Figure figure) {
        String unit = unit(trend.measure(), words);
        List<Cell> cells = new ArrayList<>();
        cells.add(text(kind(figure)));
        switch (figure) {
            case Figure.Value value -> {
                Interval interval = value.interval();
                boolean counted = trend.measure().kind().counts();
                cells.add(number(format.rounded(value.value(), value.denominator())));
                cells.add(text(unit));
                cells.add(
                        interval == null ? new Empty() : number(format.rounded(interval.lower(), value.denominator())));
                cells.add(
                        interval == null ? new Empty() : number(format.rounded(interval.upper(), value.denominator())));
                cells.add(counted ? new SheetTable.Number(value.numerator()) : new Empty());
                cells.add(new SheetTable.Number(value.denominator()));
            }
            case Figure.Published published -> {
                cells.add(new SheetTable.Number(published.value().doubleValue()));
                cells.add(text(unit));
                cells.addAll(List.of(new Empty(), new Empty()));
                cells.add(number(published.numerator()));
                cells.add(number(published.denominator()));
            }
            case Figure.Suppressed none -> cells.addAll(nothing());
            case Figure.NotCollected none -> cells.addAll(nothing());
            case Figure.Missing none -> cells.addAll(nothing());
            case Figure.NotApplicable none -> cells.addAll(nothing());
            case Figure.NoPupils none -> cells.addAll(nothing());
            case Figure.NotPublished none -> cells.addAll(nothing());
        }
        cells.add(text(format.text(figure)));
        return cells;
    }

    private static List<Cell> nothing() {
        return List.of(new Empty(), new Empty(), new Empty(), new Empty(), new Empty(), new Empty());
    }

    /** Which of the kinds of a figure, or of none, it is: a word that stays, for filters. */
    private static String kind(Figure figure) {
        return switch (figure) {
            case Figure.Value value -> value.provisional() ? "provisional" : "value";
            case Figure.Published published ->
                "published-" + published.status().name().toLowerCase(Locale.ROOT);
            case Figure.Suppressed none -> "suppressed";
            case Figure.NotCollected none -> "not-collected";
            case Figure.Missing none -> "missing";
            case Figure.NotApplicable none -> "not-applicable";
            case Figure.NoPupils none -> "no-pupils";
            case Figure.NotPublished none -> "not-published";
        };
    }

    /** difference, in what, limits, verdict */
    private List<Cell> difference(@Nullable Comparison gap) {
        return switch (gap) {
            case Comparison.Points points ->
                List.of(
                        number(round(points.points())),
                        text("points"),
                        number(round(points.interval().lower())),
                        number(round(points.interval().upper())),
                        text(words.say(points.verdict().key())));
            case Comparison.Times times ->
                List.of(
                        number(round(times.times())),
                        text("times"),
                        number(
                                times.interval() == null
                                        ? Double.NaN
                                        : round(times.interval().lower())),
                        number(
                                times.interval() == null
                                        ? Double.NaN
                                        : round(times.interval().upper())),
                        text(words.say(times.verdict().key())));
            case Comparison.Hidden hidden ->
                List.of(new Empty(), new Empty(), new Empty(), new Empty(), text(format.comparison(hidden)));
            case Comparison.None none -> noDifference();
            case null -> noDifference();
        };
    }

    private static List<Cell> noDifference() {
        return List.of(new Empty(), new Empty(), new Empty(), new Empty(), new Empty());
    }

    /** care, as_at */
    private List<Cell> end(TrendYear year) {
        List<Cell> cells = new ArrayList<>();
        cells.add(
                year.note() == null
                        ? new Empty()
                        : text(words.say(Objects.requireNonNull(year.note()).reasonKey())));
        LocalDate asAt = trend.asAt();
        cells.add(asAt == null ? new Empty() : text(asAt.toString()));
        return cells;
    }

    private static String unit(Measure measure, Words words) {
        return words.say("figures.unit." + measure.kind().name());
    }

    /** One decimal, as on the page about outcomes: more would let counts be found again. */
    private static double round(double value) {
        return Double.isFinite(value) ? Math.round(value * 10) / 10.0 : value;
    }

    private static Cell text(String text) {
        return new SheetTable.Words(text);
    }

    private static Cell number(double value) {
        return Double.isFinite(value) ? new SheetTable.Number(value) : new Empty();
    }

    private static Cell number(@Nullable Long value) {
        return value == null ? new Empty() : new SheetTable.Number(value);
    }
}
