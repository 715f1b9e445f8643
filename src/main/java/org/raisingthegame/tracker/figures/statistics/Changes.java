package org.raisingthegame.tracker.figures.statistics;

import org.raisingthegame.tracker.figures.Interval;

/** Two changes over time beside each other. */
public final class Changes {

    private Changes() {}

    /**
     * The first difference minus the second, of independent groups, with an interval recovered from the limits of both
     * (MOVER; Zou and Donner 2008; of two proportions it is Newcombe's method 10).
     */
    public static Estimate apart(Estimate first, Estimate second) {
        Interval one = first.interval();
        Interval other = second.interval();
        double difference = first.value() - second.value();
        if (one == null || other == null) {
            return new Estimate(difference, null);
        }
        return new Estimate(
                difference,
                new Interval(
                        difference - Math.hypot(first.value() - one.lower(), other.upper() - second.value()),
                        difference + Math.hypot(one.upper() - first.value(), second.value() - other.lower())));
    }
}
