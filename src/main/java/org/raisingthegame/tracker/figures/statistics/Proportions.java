package org.raisingthegame.tracker.figures.statistics;

import static org.raisingthegame.tracker.figures.statistics.Confidence.Z;

import org.raisingthegame.tracker.figures.Interval;

/** Proportions and the difference of two, as fractions. */
public final class Proportions {

    private Proportions() {}

    /**
     * Wilson's score interval without continuity correction (Wilson 1927).
     *
     * @param n at least 1
     */
    public static Interval wilson(long x, long n) {
        require(x, n);
        double p = (double) x / n;
        double z2 = Z * Z;
        double centre = p + z2 / (2.0 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        double scale = 1 + z2 / n;
        // At the ends the formula gives 0 and 1 exactly; floating point misses them by a hair.
        double lower = x == 0 ? 0 : (centre - half) / scale;
        double upper = x == n ? 1 : (centre + half) / scale;
        return new Interval(lower, upper);
    }

    /** First minus second, with Newcombe's hybrid interval (method 10 of Newcombe 1998). The groups must be disjoint. */
    public static Estimate newcombe(long x1, long n1, long x2, long n2) {
        require(x1, n1);
        require(x2, n2);
        double p1 = (double) x1 / n1;
        double p2 = (double) x2 / n2;
        Interval first = wilson(x1, n1);
        Interval second = wilson(x2, n2);
        double difference = p1 - p2;
        return new Estimate(
                difference,
                new Interval(
                        difference - Math.hypot(p1 - first.lower(), second.upper() - p2),
                        difference + Math.hypot(first.upper() - p1, p2 - second.lower())));
    }

    private static void require(long x, long n) {
        if (x < 0 || n < 1 || x > n) {
            throw new IllegalArgumentException("Not a proportion: " + x + " of " + n);
        }
    }
}
