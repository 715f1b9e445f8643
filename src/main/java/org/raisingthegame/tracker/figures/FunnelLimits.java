package org.raisingthegame.tracker.figures;

import java.util.Optional;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.statistics.Funnel;
import org.raisingthegame.tracker.figures.statistics.Funnel.Limit;

/**
 * Within which limits chance alone would put a school of so many pupils if it were like all schools together. Made of nothing
 * but the figure of all schools, so it says no more than that does.
 *
 * @param measure what is compared
 * @param all the figure of all schools together; with an interval, unless it is counted once a pupil
 * @param fewest of fewer pupils nothing is said ({@code VerdictRules.smallestGroup}), as of two groups beside each other
 */
public record FunnelLimits(Measure measure, Value all, int fewest) {

    /** Where a school lies. */
    public enum Position {
        WITHIN,
        /** The school has too few pupils for its place to mean anything. */
        TOO_FEW,
        /** Outside of the 95 % limits: one school in twenty is, by chance. */
        BEYOND_INNER,
        /** Outside of the 99.8 % limits too: one school in five hundred is, by chance. */
        BEYOND_OUTER;

        /** Translation key of the words. */
        public String key() {
            return "figures.funnel." + name();
        }
    }

    /** The limits around a figure of all schools; empty where its spread isn't known. */
    static Optional<FunnelLimits> around(Measure measure, Figure all, int fewest) {
        return all instanceof Value value && (exact(measure) || value.interval() != null)
                ? Optional.of(new FunnelLimits(measure, value, fewest))
                : Optional.empty();
    }

    private static boolean exact(Measure measure) {
        return measure.kind().counts() && measure.counting() == Counting.ONCE_A_PUPIL;
    }

    /** The 95 % limits, in the unit of the figure. */
    public Interval inner(int pupils) {
        return at(pupils, Limit.INNER);
    }

    /** The 99.8 % limits. */
    public Interval outer(int pupils) {
        return at(pupils, Limit.OUTER);
    }

    public Position of(Value school) {
        int pupils = Math.toIntExact(school.denominator());
        if (pupils < fewest) {
            return Position.TOO_FEW;
        }
        if (!outer(pupils).contains(school.value())) {
            return Position.BEYOND_OUTER;
        }
        return inner(pupils).contains(school.value()) ? Position.WITHIN : Position.BEYOND_INNER;
    }

    private Interval at(int pupils, Limit limit) {
        double each = (double) all.numerator() / all.denominator();
        if (exact(measure)) {
            return (measure.kind() == MeasureKind.PROPORTION
                            ? Funnel.ofProportion(Math.min(1, each), pupils, limit)
                            : Funnel.ofRate(each, pupils, limit))
                    .times(100);
        }
        if (measure.kind() == MeasureKind.RATE_PER_100) {
            return Funnel.ofRepeatedEvents(each, spread() / 100, pupils, limit).times(100);
        }
        Interval around = Funnel.ofMean(all.value(), spread(), pupils, limit);
        return measure.kind() == MeasureKind.SHARE_OF_POSSIBLE
                ? new Interval(Math.max(0, around.lower()), Math.min(100, around.upper()))
                : around;
    }

    /** How much single pupils differ, found again from the interval of all of them. */
    private double spread() {
        Interval interval = all.interval();
        if (interval == null) {
            throw new IllegalStateException("Limits were made without knowing the spread");
        }
        return measure.kind() == MeasureKind.RATE_PER_100
                ? Funnel.spreadOfEvents(all.value(), interval, all.denominator())
                : Funnel.spread(interval, all.denominator());
    }
}
