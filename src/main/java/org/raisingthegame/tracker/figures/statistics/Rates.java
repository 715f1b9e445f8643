package org.raisingthegame.tracker.figures.statistics;

import static org.raisingthegame.tracker.figures.statistics.Confidence.TAIL;
import static org.raisingthegame.tracker.figures.statistics.Confidence.Z;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.raisingthegame.tracker.figures.Interval;

/** Events to 100 pupils. */
public final class Rates {

    private Rates() {}

    /**
     * The exact Poisson interval (Garwood 1936), for events that happen to a pupil once at most.
     *
     * @param headcount at least 1
     */
    public static Interval garwood(long events, long headcount) {
        if (events < 0 || headcount < 1) {
            throw new IllegalArgumentException("Not a rate: " + events + " in " + headcount);
        }
        double lower = events == 0 ? 0 : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(TAIL) / 2;
        double upper = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(TAIL) / 2;
        return new Interval(lower, upper).times(100.0 / headcount);
    }

    /**
     * The interval of a mean over pupils, for events that repeat within a pupil: on a log scale, so that it stays above
     * nought, with the variance over pupils.
     *
     * @param pupils at least 2
     * @param events at least 1
     * @param sumOfSquares of each pupil's events
     */
    public static Interval overPupils(long pupils, long events, double sumOfSquares) {
        double spread = Z * Math.sqrt(logVariance(pupils, events, sumOfSquares));
        double rate = 100.0 * events / pupils;
        return new Interval(rate * Math.exp(-spread), rate * Math.exp(spread));
    }

    /** Variance of the logarithm of a mean over pupils (delta method). */
    static double logVariance(long pupils, double sum, double sumOfSquares) {
        if (pupils < 2 || sum <= 0) {
            throw new IllegalArgumentException("No variance: " + sum + " in " + pupils);
        }
        double mean = sum / pupils;
        double variance = Math.max(0, sumOfSquares - sum * mean) / (pupils - 1);
        return variance / (pupils * mean * mean);
    }
}
