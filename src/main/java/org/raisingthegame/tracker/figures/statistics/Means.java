package org.raisingthegame.tracker.figures.statistics;

import static org.raisingthegame.tracker.figures.statistics.Confidence.TAIL;

import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.Interval;

/** Averages over pupils, and shares of what was possible for them, with the variance over pupils. */
public final class Means {

    private Means() {}

    /**
     * What a group's pupils amount to.
     *
     * @param pupils at least 1
     * @param mean in the unit of the figure
     * @param variance over pupils, with the divisor n − 1; not a number for a single pupil
     */
    public record Sample(long pupils, double mean, double variance) {

        /** Of single values: their sum and the sum of their squares. */
        public static Sample of(long pupils, double sum, double sumOfSquares) {
            double mean = sum / pupils;
            return new Sample(pupils, mean, Math.max(0, sumOfSquares - sum * mean) / (pupils - 1));
        }

        /**
         * Of a share of what was possible: all that was done over all that could be, whose variance over pupils is that of
         * the residuals of a ratio estimate (Cochran, Sampling Techniques, chapter 6).
         *
         * @param possible sum over pupils, above nought
         * @param products sum over pupils of what was done times what was possible
         */
        public static Sample ofShare(
                long pupils, double sum, double squares, double possible, double possibleSquares, double products) {
            double share = sum / possible;
            double residuals = squares - 2 * share * products + share * share * possibleSquares;
            double possibleEach = possible / pupils;
            return new Sample(pupils, share, Math.max(0, residuals) / (pupils - 1) / (possibleEach * possibleEach));
        }

        /** The same pupils in another unit. */
        public Sample times(double factor) {
            return new Sample(pupils, mean * factor, variance * factor * factor);
        }

        public double standardDeviation() {
            return Math.sqrt(variance);
        }

        double squaredError() {
            return variance / pupils;
        }
    }

    /** Student's interval of a mean; null for a single pupil, whose spread nobody knows. */
    public static @Nullable Interval interval(Sample sample) {
        if (sample.pupils() < 2) {
            return null;
        }
        return around(sample.mean(), sample.squaredError(), sample.pupils() - 1);
    }

    /** First minus second, with Welch's interval: the groups must be disjoint and may differ in spread. */
    public static Estimate welch(Sample first, Sample second) {
        double difference = first.mean() - second.mean();
        if (first.pupils() < 2 || second.pupils() < 2) {
            return new Estimate(difference, null);
        }
        double one = first.squaredError();
        double other = second.squaredError();
        double both = one + other;
        // Welch and Satterthwaite; where nobody differs from anybody there is nothing to weigh.
        double degrees = both == 0
                ? first.pupils() + second.pupils() - 2
                : both * both / (one * one / (first.pupils() - 1) + other * other / (second.pupils() - 1));
        return new Estimate(difference, around(difference, both, degrees));
    }

    private static Interval around(double centre, double squaredError, double degrees) {
        double spread = TDistribution.of(degrees).inverseSurvivalProbability(TAIL) * Math.sqrt(squaredError);
        return new Interval(centre - spread, centre + spread);
    }
}
