package org.raisingthegame.tracker.figures.statistics;

import java.util.function.DoubleToIntFunction;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.raisingthegame.tracker.figures.Interval;

/**
 * Limits within which chance alone would put a school of so many pupils if it were like all schools together: 95 % (inner) and
 * 99.8 % (outer). Exact for counts: a count lies beyond a limit only where that many, or more extreme, have a probability below
 * the limit's tail. Between whole numbers the lower limit is interpolated as Spiegelhalter (2005, Statistics in Medicine 24)
 * does, so that the curves don't jump; the upper one is its mirror image. His own upper one lies a count lower: by it 1 of 1
 * pupil would stand out beside 6 in 10.
 */
public final class Funnel {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Funnel() {}

    /** How far out. */
    public enum Limit {
        /** One school in twenty lies beyond it by chance. */
        INNER(0.025),
        /** One in five hundred. */
        OUTER(0.001);

        private final double tail;

        Limit(double tail) {
            this.tail = tail;
        }
    }

    /** Of a proportion, as a fraction. */
    public static Interval ofProportion(double all, int pupils, Limit limit) {
        BinomialDistribution counted = BinomialDistribution.of(pupils, all);
        Interval counts = counts(counted::inverseCumulativeProbability, counted::cumulativeProbability, limit);
        return new Interval(counts.lower() / pupils, Math.min(pupils, counts.upper()) / pupils);
    }

    /** Of events that happen to a pupil once at most, to one pupil. */
    public static Interval ofRate(double all, int pupils, Limit limit) {
        if (all == 0) {
            return new Interval(0, 0);
        }
        return poisson(all * pupils, limit).times(1.0 / pupils);
    }

    /**
     * Of events that repeat within a pupil, to one pupil: Poisson limits of as many fewer events as each pupil's own spread more than
     * single events would (quasi-Poisson: the variance over pupils divided by their mean). So they are as skewed as such counts
     * are, and stay above nought.
     */
    public static Interval ofRepeatedEvents(double all, double standardDeviation, int pupils, Limit limit) {
        if (all == 0) {
            return new Interval(0, 0);
        }
        double dispersion = Math.max(1, standardDeviation * standardDeviation / all);
        return poisson(all * pupils / dispersion, limit).times(dispersion / pupils);
    }

    private static Interval poisson(double expected, Limit limit) {
        PoissonDistribution counted = PoissonDistribution.of(expected);
        return counts(counted::inverseCumulativeProbability, counted::cumulativeProbability, limit);
    }

    /** Of an average: from the spread over pupils. */
    public static Interval ofMean(double all, double standardDeviation, int pupils, Limit limit) {
        double spread = NORMAL.inverseSurvivalProbability(limit.tail) * standardDeviation / Math.sqrt(pupils);
        return new Interval(all - spread, all + spread);
    }

    /** The standard deviation over pupils behind the 95 % interval of a mean of many. */
    public static double spread(Interval interval, long pupils) {
        return (interval.upper() - interval.lower()) / 2 / Confidence.Z * Math.sqrt(pupils);
    }

    /** The same behind an interval on a log scale, as {@link Rates#overPupils} makes it. */
    public static double spreadOfEvents(double rate, Interval interval, long pupils) {
        double logarithms = Math.log(interval.upper() / interval.lower()) / 2 / Confidence.Z;
        return rate * logarithms * Math.sqrt(pupils);
    }

    private static Interval counts(DoubleToIntFunction inverse, IntToDoubleFunction cumulative, Limit limit) {
        return new Interval(
                Math.max(0, quantile(inverse, cumulative, limit.tail)),
                quantile(inverse, cumulative, 1 - limit.tail) + 1);
    }

    /** The count below which so much of the probability lies, between whole numbers too. */
    private static double quantile(DoubleToIntFunction inverse, IntToDoubleFunction cumulative, double probability) {
        int count = inverse.applyAsInt(probability);
        double upTo = cumulative.applyAsDouble(count);
        double before = count == 0 ? 0 : cumulative.applyAsDouble(count - 1);
        return count - (upTo - probability) / (upTo - before);
    }
}
