package org.raisingthegame.tracker.dashboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.Comparison;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.Outcome;
import org.raisingthegame.tracker.figures.spi.MeasureKind;

/** Puts a claim and the data beside it into a sentence and a table, the same on the page and on paper. */
final class OutcomeWords {

    /** Some files give Inner and Outer London beside it. */
    private static final String LONDON = "E12000007";

    private final Outcome outcome;
    private final FigureFormat format;
    private final Words words;

    OutcomeWords(Outcome outcome, Words words) {
        this.outcome = outcome;
        this.format = new FigureFormat(outcome.measure(), words);
        this.words = words;
    }

    /** What the data say of the schools that the claim means; with the marks of a {@code SayLine}. */
    String meant() {
        return sentence("dashboards.outcomes.say", outcome.rows().getFirst());
    }

    /** The same of the remaining schools, and whether the two changed alike. */
    String remaining() {
        Outcome.Row remaining = outcome.rows().getLast();
        StringBuilder said = new StringBuilder(sentence("dashboards.outcomes.say.remaining", remaining));
        Comparison.Points apart = outcome.apart();
        if (apart != null) {
            said.append(' ')
                    .append(words.say(
                            "dashboards.outcomes.apart." + apart.verdict().name(),
                            format.tenths(apart.points()),
                            between(apart.interval())));
        }
        return said.toString();
    }

    /** Both without marks. */
    String plain() {
        return (meant() + " " + remaining()).replace("*", "").replace("_", "");
    }

    private String sentence(String key, Outcome.Row row) {
        String schools = words.say(row.schools().key(), outcome.claim().leastOfGroup(), group());
        if (row.before() instanceof Figure.Value || row.after() instanceof Figure.Value) {
            return words.say(
                    key,
                    group(),
                    words.say(outcome.measure().phraseKey()),
                    schools,
                    cell(row.before()),
                    cell(row.after()),
                    year(outcome.claim().before()),
                    year(outcome.claim().after()),
                    changed(row.change()));
        }
        return row.withData() == 0
                ? words.say("dashboards.outcomes.say.nothing", schools)
                : words.say("dashboards.outcomes.say.hidden", schools);
    }

    /** "up 11.0 points (between +1.2 and +20.6), a clear rise". */
    private String changed(Comparison change) {
        return switch (change) {
            case Comparison.Points points ->
                words.say(
                        "dashboards.outcomes.points",
                        format.tenths(points.points()),
                        between(points.interval()),
                        words.say("dashboards.outcomes.verdict."
                                + points.verdict().name()));
            case Comparison.Times times ->
                words.say(
                        "dashboards.outcomes.times",
                        format.ratio(times.times()),
                        interval(times),
                        words.say(
                                "dashboards.outcomes.verdict." + times.verdict().name()));
            case Comparison.Hidden hidden -> words.say("dashboards.outcomes.change.hidden");
            case Comparison.None none -> "";
        };
    }

    private String between(Interval interval) {
        return words.say("dashboards.say.between", format.tenths(interval.lower()), format.tenths(interval.upper()));
    }

    private String interval(Comparison.Times times) {
        Interval interval = times.interval();
        if (interval == null) {
            return words.say("dashboards.say.no-interval");
        }
        return Double.isInfinite(interval.upper())
                ? words.say("dashboards.say.at-least", format.ratio(interval.lower()))
                : words.say("dashboards.say.between", format.ratio(interval.lower()), format.ratio(interval.upper()));
    }

    /** The claim's years side by side in this tool's schools. */
    ChartTable table() {
        boolean ratio = outcome.measure().kind() == MeasureKind.RATE_PER_100;
        List<List<Cell>> rows = new ArrayList<>();
        for (Outcome.Row row : outcome.rows()) {
            rows.add(List.of(
                    Cell.plain(words.say(row.schools().key(), outcome.claim().leastOfGroup(), group())),
                    typed(row.before()),
                    typed(row.after()),
                    Cell.plain(size(row.change())),
                    Cell.quiet(limits(row.change())),
                    Cell.plain(verdict(row.change())),
                    Cell.quiet(words.say("dashboards.table.schools.of", row.withData(), row.expected()))));
        }
        return new ChartTable(
                words.say(
                        "dashboards.outcomes.caption",
                        group(),
                        words.say(outcome.measure().titleKey())),
                List.of(
                        words.say("dashboards.outcomes.schools"),
                        year(outcome.claim().before()),
                        year(outcome.claim().after()),
                        words.say(ratio ? "dashboards.outcomes.change.times" : "dashboards.outcomes.change.points"),
                        words.say("dashboards.table.interval"),
                        words.say("dashboards.outcomes.verdict"),
                        words.say("dashboards.table.schools")),
                rows);
    }

    /** What DfE published of the same years: of the boroughs, London and England; empty where nothing. */
    Optional<ChartTable> published() {
        List<List<Cell>> rows = outcome.published().stream()
                .filter(row -> switch (row.line().area().level()) {
                    case LOCAL_AUTHORITY, COUNTRY -> true;
                    case REGION -> row.line().area().code().equals(LONDON);
                    case OTHER_AUTHORITY -> false;
                })
                .map(row -> List.of(
                        Cell.plain(words.say(
                                "dashboards.outcomes.line",
                                row.line().area().name(),
                                words.say(row.line().group().key()))),
                        Cell.plain(cell(row.before())),
                        Cell.plain(cell(row.after())),
                        Cell.plain(change(row))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChartTable(
                        words.say("dashboards.outcomes.published"),
                        List.of(
                                words.say("dashboards.outcomes.area"),
                                year(outcome.claim().before()),
                                year(outcome.claim().after()),
                                words.say("dashboards.outcomes.change.points")),
                        rows));
    }

    /** What there is to say as a cell; what is hidden as a mark. */
    private Cell typed(Figure figure) {
        return figure instanceof Figure.Value ? Cell.strong(cell(figure)) : FigureCell.strong(figure, format);
    }

    /** "48.3% (98 of 203)", "15 among 1,632 (0.92 per 100)", or why there is none. */
    private String cell(Figure figure) {
        if (figure instanceof Figure.Published published) {
            // A share recomputed from whole numbers has a decimal more than DfE printed.
            return outcome.measure().kind().percentage()
                    ? published.recomputed().toPlainString() + "%"
                    : format.text(published);
        }
        if (!(figure instanceof Figure.Value value)) {
            return format.text(figure);
        }
        return words.say(
                "dashboards.outcomes.cell." + outcome.measure().kind().name(),
                value.numerator(),
                value.denominator(),
                decimal(value));
    }

    private String decimal(Figure.Value value) {
        return outcome.measure().kind() == MeasureKind.PROPORTION
                ? BigDecimal.valueOf(value.value())
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                : format.number(value);
    }

    private String size(Comparison change) {
        return switch (change) {
            case Comparison.Points points -> format.tenths(points.points());
            case Comparison.Times times -> format.comparison(times);
            case Comparison.Hidden hidden -> format.comparison(hidden);
            case Comparison.None none -> format.comparison(none);
        };
    }

    private String limits(Comparison change) {
        return switch (change) {
            case Comparison.Points points ->
                words.say(
                        "figures.from-to",
                        format.tenths(points.interval().lower()),
                        format.tenths(points.interval().upper()));
            case Comparison.Times times -> times.interval() == null ? "–" : interval(times);
            case Comparison.Hidden hidden -> "–";
            case Comparison.None none -> "–";
        };
    }

    private String verdict(Comparison change) {
        return switch (change) {
            case Comparison.Points points ->
                words.say("dashboards.outcomes.verdict." + points.verdict().name());
            case Comparison.Times times ->
                words.say("dashboards.outcomes.verdict." + times.verdict().name());
            case Comparison.Hidden hidden -> "–";
            case Comparison.None none -> "–";
        };
    }

    /** Published figures of all pupils have no interval that would mean anything: they are everybody. */
    private String change(Outcome.PublishedRow row) {
        BigDecimal before = number(row.before());
        BigDecimal after = number(row.after());
        if (before == null || after == null || outcome.measure().kind() == MeasureKind.RATE_PER_100) {
            return "–";
        }
        return format.tenths(after.subtract(before).doubleValue());
    }

    private static @Nullable BigDecimal number(Figure figure) {
        return figure instanceof Figure.Published published ? published.recomputed() : null;
    }

    private String year(AcademicYear year) {
        return outcome.measure().stage().yearLabel(year);
    }

    private String group() {
        return words.say(outcome.group().key());
    }
}
