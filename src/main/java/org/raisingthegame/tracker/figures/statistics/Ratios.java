package org.raisingthegame.tracker.figures.statistics;

import static org.raisingthegame.tracker.figures.statistics.Confidence.TAIL;
import static org.raisingthegame.tracker.figures.statistics.Confidence.Z;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.raisingthegame.tracker.figures.Interval;

/** How many times as high the first group's rate or proportion is as the second's. The groups must be disjoint. */
public final class Ratios {

    /** Beyond these logarithms of a ratio nothing in schools lies. */
    private static final double FAR = 60;

    private Ratios() {}

    /**
     * Ratio of two rates of events that happen to a pupil once at most, with the conditional mid-P interval: given all
     * events, the first group's are binomial, and half the probability of what was seen counts in each tail.
     */
    public static Estimate midP(long x1, long n1, long x2, long n2) {
        if (n1 < 1 || n2 < 1 || x1 + x2 == 0) {
            return Estimate.UNDEFINED;
        }
        int events = Math.toIntExact(x1 + x2);
        int first = Math.toIntExact(x1);
        double heads = (double) n2 / n1;
        double lower = 0;
        if (x1 > 0) {
            double share = Roots.between(0, 1, p -> atLeast(BinomialDistribution.of(events, p), first) - TAIL);
            lower = share / (1 - share) * heads;
        }
        double upper = Double.POSITIVE_INFINITY;
        if (x2 > 0) {
            double share = Roots.between(0, 1, p -> atMost(BinomialDistribution.of(events, p), first) - TAIL);
            upper = share / (1 - share) * heads;
        }
        return new Estimate((double) x1 / x2 * heads, new Interval(lower, upper));
    }

    private static double atLeast(BinomialDistribution distribution, int x) {
        return distribution.survivalProbability(x) + distribution.probability(x) / 2;
    }

    private static double atMost(BinomialDistribution distribution, int x) {
        return distribution.cumulativeProbability(x) - distribution.probability(x) / 2;
    }

    /** Ratio of two proportions with Koopman's asymptotic score interval (Koopman 1984). */
    public static Estimate koopman(long x1, long n1, long x2, long n2) {
        if (n1 < 1 || n2 < 1 || x1 + x2 == 0) {
            return Estimate.UNDEFINED;
        }
        double ratio = ((double) x1 / n1) / ((double) x2 / n2);
        DoubleUnaryOperator beyond = log -> score(Math.exp(log), x1, n1, x2, n2) - Z * Z;
        double lower = 0;
        if (x1 > 0) {
            double inside = x2 == 0 ? FAR : Math.log(ratio);
            lower = Math.exp(Roots.between(-FAR, inside, beyond));
        }
        double upper = Double.POSITIVE_INFINITY;
        if (x2 > 0) {
            double inside = x1 == 0 ? -FAR : Math.log(ratio);
            upper = Math.exp(Roots.between(inside, FAR, beyond));
        }
        return new Estimate(ratio, new Interval(lower, upper));
    }

    /** The score statistic (chi-squared) of the hypothesis that the ratio is r. */
    private static double score(double r, double x1, double n1, double x2, double n2) {
        double a = n1 + n2;
        double b = r * (n1 + x2) + x1 + n2;
        double c = r * (x1 + x2);
        // The smaller root of a p² − b p + c, written so that nothing cancels: the likeliest p1 if p1 = r p2.
        double p1 = 2 * c / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
        double difference = x1 / n1 - r * x2 / n2;
        double variance = p1 * (1 - p1) / n1 + p1 * (r - p1) / n2;
        if (difference == 0) {
            return 0;
        }
        return variance <= 0 ? Double.MAX_VALUE : difference * difference / variance;
    }

    /**
     * Ratio of events a pupil where events repeat within a pupil: log delta method with the variance over pupils.
     * Without an interval where either group has no event or fewer than two pupils.
     *
     * @param squares1 sum over the first group's pupils of the square of each pupil's events
     */
    public static Estimate overPupils(long n1, long x1, double squares1, long n2, long x2, double squares2) {
        if (n1 < 1 || n2 < 1 || x1 + x2 == 0) {
            return Estimate.UNDEFINED;
        }
        double ratio = ((double) x1 / n1) / ((double) x2 / n2);
        if (x1 == 0 || x2 == 0 || n1 < 2 || n2 < 2) {
            return new Estimate(ratio, null);
        }
        double spread = Z * Math.sqrt(Rates.logVariance(n1, x1, squares1) + Rates.logVariance(n2, x2, squares2));
        return new Estimate(ratio, new Interval(ratio * Math.exp(-spread), ratio * Math.exp(spread)));
    }
}
