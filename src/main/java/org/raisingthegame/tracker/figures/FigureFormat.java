package org.raisingthegame.tracker.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;

/** Puts figures into words, the same on every page, in every table and in every file. */
public final class FigureFormat {

    /** Below this many pupils counts say more than a percentage (domain notes, section 5). */
    private static final long FEW_PUPILS = 30;

    /** From this many pupils on, chance alone moves a percentage by no more than half a point. */
    private static final long PUPILS_THAT_BEAR_A_DECIMAL = 10_000;

    /** Below ten per cent a whole number hides half of what there is to see, and chance moves it less. */
    private static final long PUPILS_THAT_BEAR_A_RARE_DECIMAL = 500;

    /** Translates, as a Vaadin component's {@code getTranslation} does. */
    @FunctionalInterface
    public interface Words {
        String say(String key, Object... arguments);
    }

    private final MeasureKind kind;
    private final int decimals;
    private final Words words;

    public FigureFormat(Measure measure, Words words) {
        this(measure.kind(), decimals(measure), words);
    }

    public FigureFormat(MeasureKind kind, Words words) {
        this(kind, 1, words);
    }

    private FigureFormat(MeasureKind kind, int decimals, Words words) {
        this.kind = kind;
        this.decimals = decimals;
        this.words = words;
    }

    /** Of averages: as many as the single values have, and one at least. */
    private static int decimals(Measure measure) {
        return Math.max(1, Integer.toString(measure.partsOfOne()).length() - 1);
    }

    /** For tables and tool-tips: "58%", "4 of 7 pupils", "11.3", "fewer than 5", "not published", "no tests". */
    public String text(Figure figure) {
        return switch (figure) {
            case Figure.Value value -> value(value);
            case Figure.Published published -> number(published.value(), Long.MAX_VALUE);
            case Figure.Suppressed(Figure.Suppressed.Reason reason, int smallest) ->
                words.say("figures.suppressed." + reason.name(), smallest);
            case Figure.NotCollected(String reasonKey) -> words.say(reasonKey);
            case Figure.Missing missing -> words.say("figures.missing");
            case Figure.NotApplicable notApplicable -> words.say("figures.not-applicable");
            case Figure.NoPupils noPupils -> words.say("figures.no-pupils");
            case Figure.NotPublished notPublished -> words.say("figures.not-published");
        };
    }

    /** A word that stands in a table for a reason too long for it: "hidden"; null where {@link #text} is short itself. */
    public @Nullable String mark(Figure figure) {
        if (!(figure instanceof Figure.Suppressed(Figure.Suppressed.Reason reason, int smallest))) {
            return null;
        }
        return switch (reason) {
            case FEWER_THAN_SMALLEST -> null;
            case NOT_CHECKED_YET -> words.say("figures.mark.checking");
            case TOO_FEW_PUPILS, SMALL_NUMBER_INVOLVED, FEW_SCHOOLS, SINGLE_SCHOOL, ONLY_TO_THE_SCHOOL ->
                words.say("figures.mark.hidden");
        };
    }

    /** For a sentence or the end of a line, where the unit must be short: "58%", "11.3 per 100". */
    public String brief(Figure figure) {
        return switch (figure) {
            case Figure.Value value when saysCounts(value) -> value(value);
            case Figure.Value value -> unit(number(BigDecimal.valueOf(value.value()), value.denominator()));
            case Figure.Published published -> unit(text(published));
            default -> text(figure);
        };
    }

    /** The value alone, without the pupils behind it: "103.4", "94.2%". */
    public String number(Figure.Value value) {
        return number(BigDecimal.valueOf(value.value()), value.denominator());
    }

    /** What was counted, for a card of events: "7", "fewer than 5"; never a rate. */
    public String count(Figure figure) {
        return figure instanceof Figure.Value value ? Long.toString(value.numerator()) : text(figure);
    }

    /** An interval without its unit: "53–63", "0.1–4.2"; open ends in words. */
    public String interval(Interval interval, long pupils) {
        if (Double.isInfinite(interval.upper())) {
            return words.say("figures.at-least", plain(interval.lower(), pupils));
        }
        String lower = plain(interval.lower(), pupils);
        String upper = plain(interval.upper(), pupils);
        // "−0.4–0.2" reads badly.
        return interval.lower() < 0 ? words.say("figures.from-to", lower, upper) : lower + "–" + upper;
    }

    /**
     * A value or an end of an interval as exactly as it is printed, in the same unit. Whatever leaves the server is
     * rounded so: from more decimals the counts could be found again.
     *
     * @param pupils the pupils behind it
     */
    public double rounded(double value, long pupils) {
        return Double.isFinite(value) ? Double.parseDouble(plain(value, pupils).replace('−', '-')) : value;
    }

    /** A gap or ratio: "−9", "2.4 times"; hidden and undefined ones in words. */
    public String comparison(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Points points -> signed(points.points());
            case Comparison.Times times ->
                Double.isFinite(times.times())
                        ? words.say("figures.times", ratio(times.times()))
                        : words.say("figures.others-none");
            case Comparison.Hidden hidden -> words.say("figures.comparison-hidden");
            case Comparison.None none -> "–";
        };
    }

    /** A number of points without its sign, for "9 points below"; of averages with their decimals. */
    public String points(double points) {
        return gap(Math.abs(points)).toPlainString();
    }

    private BigDecimal gap(double points) {
        int scale = switch (kind) {
            case PROPORTION, RATE_PER_100 -> 0;
            case MEAN, SHARE_OF_POSSIBLE -> decimals;
        };
        return BigDecimal.valueOf(points).setScale(scale, RoundingMode.HALF_UP);
    }

    /** A ratio: "2.4", "12", "0". */
    public String ratio(double ratio) {
        return ratio == 0 ? "0" : decimal(ratio);
    }

    private static String decimal(double ratio) {
        return BigDecimal.valueOf(ratio)
                .setScale(ratio < 10 ? 1 : 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Whether {@link #text} says the counts themselves, because the pupils are few. */
    public boolean saysCounts(Figure.Value value) {
        return value.denominator() < FEW_PUPILS;
    }

    private String value(Figure.Value value) {
        String shown;
        if (saysCounts(value)) {
            shown = switch (kind) {
                case PROPORTION -> words.say("figures.of-pupils", value.numerator(), value.denominator());
                case RATE_PER_100 -> words.say("figures.among-pupils", value.numerator(), value.denominator());
                case MEAN, SHARE_OF_POSSIBLE ->
                    words.say(
                            "figures.over-pupils",
                            number(BigDecimal.valueOf(value.value()), value.denominator()),
                            value.denominator());
            };
        } else {
            shown = number(BigDecimal.valueOf(value.value()), value.denominator());
        }
        return value.provisional() ? words.say("figures.provisional", shown) : shown;
    }

    private String unit(String shown) {
        return kind == MeasureKind.RATE_PER_100 ? words.say("figures.per-100", shown) : shown;
    }

    private String number(BigDecimal value, long pupils) {
        return kind.percentage() ? plain(value, pupils) + "%" : plain(value, pupils);
    }

    private String plain(double value, long pupils) {
        return plain(BigDecimal.valueOf(value), pupils);
    }

    private String plain(BigDecimal value, long pupils) {
        return switch (kind) {
            case PROPORTION -> {
                boolean rare = value.abs().compareTo(BigDecimal.TEN) < 0 && pupils >= PUPILS_THAT_BEAR_A_RARE_DECIMAL;
                int most = rare || pupils >= PUPILS_THAT_BEAR_A_DECIMAL ? 1 : 0;
                int scale =
                        Math.min(most, Math.max(0, value.stripTrailingZeros().scale()));
                yield value.setScale(scale, RoundingMode.HALF_UP).toPlainString();
            }
            case RATE_PER_100 ->
                value.signum() == 0
                        ? "0"
                        : value.setScale(value.abs().compareTo(BigDecimal.ONE) < 0 ? 2 : 1, RoundingMode.HALF_UP)
                                .toPlainString();
            case MEAN, SHARE_OF_POSSIBLE -> minus(value.setScale(decimals, RoundingMode.HALF_UP));
        };
    }

    private String signed(double points) {
        BigDecimal rounded = gap(points);
        return rounded.signum() > 0 ? "+" + rounded.toPlainString() : rounded.signum() == 0 ? "0" : minus(rounded);
    }

    /** A change beside a claim that has a decimal: "+3.7", "−0.2", "0". */
    public String tenths(double points) {
        BigDecimal rounded = BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() > 0 ? "+" + rounded.toPlainString() : rounded.signum() == 0 ? "0" : minus(rounded);
    }

    /** With a true minus sign, as wide as a plus. */
    private static String minus(BigDecimal number) {
        return number.signum() < 0 ? "−" + number.negate().toPlainString() : number.toPlainString();
    }
}
