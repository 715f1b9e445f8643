package org.raisingthegame.tracker.dashboards;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.Comparison;
import org.raisingthegame.tracker.figures.Comparison.Points;
import org.raisingthegame.tracker.figures.Comparison.Times;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.Trend;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.Verdict;
import org.raisingthegame.tracker.figures.spi.MeasureKind;

/** A trend in one or two sentences that a head could read out: the figure, the gap with its interval, the verdict. */
final class TrendSentence {

    private final Trend trend;
    private final FigureFormat format;
    private final Words words;
    private final @Nullable Trend wider;

    TrendSentence(Trend trend, FigureFormat format, Words words) {
        this(trend, format, words, null);
    }

    /** @param wider the same of all pupils, to fall back on where a part of them is hidden; null where there is none */
    TrendSentence(Trend trend, FigureFormat format, Words words, @Nullable Trend wider) {
        this.trend = trend;
        this.format = format;
        this.words = words;
        this.wider = wider;
    }

    /** With the marks of {@code SayLine}: stars around the group's figures, underscores around a verdict. */
    String marked() {
        return trend.parts().isEmpty()
                ? said()
                : words.say(
                        "dashboards.say.of-parts",
                        trend.parts().stream()
                                .map(part -> PupilWords.of(part, words))
                                .collect(Collectors.joining(", ")),
                        said());
    }

    private String said() {
        TrendYear latest = trend.newest().orElse(null);
        if (latest == null) {
            boolean none = trend.years().stream().anyMatch(year -> year.group() instanceof Figure.NoPupils);
            return words.say(none ? "dashboards.say.no-pupils" : "dashboards.say.nothing", group());
        }
        String label = trend.measure().stage().yearLabel(latest.year());
        String year = latest == trend.soFar() ? words.say("dashboards.so-far", label) : label;
        if (!(latest.group() instanceof Figure.Value) && !(latest.group() instanceof Figure.Suppressed)) {
            return words.say("dashboards.say.no-pupils", group());
        }
        if (latest.group() instanceof Figure.Suppressed(Figure.Suppressed.Reason reason, int smallest)) {
            return words.say("dashboards.say.hidden." + reason.name(), year, group(), phrase(), smallest)
                    + instead(latest);
        }
        if (latest.group() instanceof Figure.Value none
                && none.numerator() == 0
                && trend.measure().kind() == MeasureKind.RATE_PER_100) {
            return words.say("dashboards.say.none", year, group(), phrase(), beside(latest));
        }
        return figure(year, latest)
                + change(latest.gap() instanceof Points points && points.verdict() == Verdict.TOO_FEW);
    }

    /** What can be said where the year is hidden: three years together, else all pupils rather than a part, else nothing. */
    private String instead(TrendYear latest) {
        Optional<Pool> pool = trend.pools().stream()
                .filter(one -> one.years().contains(latest.year()))
                .findFirst();
        if (pool.isPresent()) {
            return " "
                    + words.say(
                            "dashboards.say.instead.pool",
                            trend.measure()
                                    .stage()
                                    .yearLabel(pool.get().counted().getFirst()),
                            trend.measure()
                                    .stage()
                                    .yearLabel(pool.get().counted().getLast()),
                            format.brief(pool.get().group()),
                            group(),
                            phrase());
        }
        return wider != null
                        && wider.newest()
                                .filter(year -> year.group() instanceof Figure.Value)
                                .isPresent()
                ? " " + words.say("dashboards.say.instead.wider", new TrendSentence(wider, format, words).marked())
                : "";
    }

    /** "58% of … pupils"; of few pupils "16 of 28 … pupils". */
    private String figure(String year, TrendYear latest) {
        String kind = trend.measure().kind().name();
        String gap = gap(latest.gap());
        if (latest.group() instanceof Figure.Value value && format.saysCounts(value)) {
            String pupils = Long.toString(value.denominator());
            return words.say(
                    "dashboards.say.few." + kind,
                    year,
                    trend.measure().kind().counts() ? value.numerator() : format.number(value),
                    group(),
                    phrase(),
                    gap,
                    value.provisional() ? words.say("figures.provisional", pupils) : pupils);
        }
        return words.say("dashboards.say." + kind, year, format.text(latest.group()), group(), phrase(), gap);
    }

    /** Without marks, for those who do not see the chart. */
    String plain() {
        return marked().replace("*", "").replace("_", "");
    }

    private String gap(Comparison comparison) {
        return switch (comparison) {
            case Points points -> points(points);
            case Times times -> times(times);
            case Comparison.Hidden hidden -> words.say("dashboards.say.gap.hidden", others());
            case Comparison.None none -> "";
        };
    }

    /** Where the group had no event, a ratio says nothing; the others' rate does. */
    private String beside(TrendYear latest) {
        if (!(latest.others() instanceof Figure.Value)) {
            return words.say("dashboards.say.gap.hidden", others());
        }
        return latest.gap() instanceof Times times
                ? words.say(
                        "dashboards.say.none.others." + times.verdict().name(), format.brief(latest.others()), others())
                : "";
    }

    private String points(Points points) {
        String size = side(points.points());
        Interval interval = points.interval();
        return switch (points.verdict()) {
            case HIGHER, LOWER ->
                words.say(
                        "dashboards.say.points.clear",
                        size,
                        format.points(points.verdict() == Verdict.LOWER ? interval.upper() : interval.lower()),
                        format.points(points.verdict() == Verdict.LOWER ? interval.lower() : interval.upper()),
                        others());
            case NO_CLEAR_DIFFERENCE, TOO_FEW -> unclear(size, end(interval.lower()), end(interval.upper()), points);
        };
    }

    private String unclear(String size, String lower, String upper, Points points) {
        String verdict = words.say(points.verdict().key());
        return lower.equals(upper)
                ? words.say("dashboards.say.points.narrow", size, verdict, others())
                : words.say("dashboards.say.points.unclear", size, lower, upper, verdict, others());
    }

    /** An end of an interval: "9 points below", "level". */
    private String end(double points) {
        return isLevel(points) ? words.say("dashboards.say.level.end") : side(points);
    }

    /** "9 points below", "2 points above", "level with" when it rounds to nought. */
    private String side(double points) {
        if (isLevel(points)) {
            return words.say("dashboards.say.level");
        }
        return words.say(points < 0 ? "dashboards.say.below" : "dashboards.say.above", format.points(points));
    }

    private boolean isLevel(double points) {
        return format.points(points).equals(format.points(0));
    }

    private String times(Times times) {
        if (!Double.isFinite(times.times())) {
            return words.say("dashboards.say.times.others-none", others());
        }
        String ratio = format.ratio(times.times());
        Interval interval = times.interval();
        return switch (times.verdict()) {
            case HIGHER, LOWER -> words.say("dashboards.say.times.clear", ratio, between(interval), others());
            case NO_CLEAR_DIFFERENCE, TOO_FEW ->
                words.say(
                        "dashboards.say.times.unclear",
                        ratio,
                        between(interval),
                        words.say(times.verdict().key()),
                        others());
        };
    }

    private String between(@Nullable Interval interval) {
        if (interval == null) {
            return words.say("dashboards.say.no-interval");
        }
        return Double.isInfinite(interval.upper())
                ? words.say("dashboards.say.at-least", format.ratio(interval.lower()))
                : words.say("dashboards.say.between", format.ratio(interval.lower()), format.ratio(interval.upper()));
    }

    private String change(boolean gapIsTooFew) {
        Trend.Change change = trend.change();
        if (change == null || !(change.difference() instanceof Points points)) {
            return "";
        }
        if (points.verdict() == Verdict.TOO_FEW && gapIsTooFew) {
            // Said once is enough.
            return "";
        }
        String since = trend.measure().stage().yearLabel(change.since());
        return " "
                + switch (points.verdict()) {
                    case HIGHER, LOWER ->
                        words.say(
                                points.verdict() == Verdict.HIGHER
                                        ? "dashboards.say.change.up"
                                        : "dashboards.say.change.down",
                                since,
                                format.points(points.points()));
                    case NO_CLEAR_DIFFERENCE -> words.say("dashboards.say.change.none", since);
                    case TOO_FEW -> words.say("dashboards.say.change.few", since);
                };
    }

    private String others() {
        Group beside = trend.beside();
        if (beside != null) {
            return words.say(
                    trend.place() instanceof Place.OneSchool
                            ? "dashboards.say.beside.school"
                            : "dashboards.say.beside.schools",
                    words.say(beside.key()));
        }
        return words.say(
                trend.place() instanceof Place.OneSchool
                        ? "dashboards.say.others.school"
                        : "dashboards.say.others.schools");
    }

    private String group() {
        return words.say(trend.group().key());
    }

    private String phrase() {
        return words.say(trend.measure().phraseKey());
    }
}
