package org.raisingthegame.tracker.figures.statistics;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.Interval;

/**
 * A difference or ratio of two groups.
 *
 * @param value not a number where it is undefined (0 to 0), infinite where only the divisor is 0
 * @param interval null where the method gives none
 */
public record Estimate(double value, @Nullable Interval interval) {

    static final Estimate UNDEFINED = new Estimate(Double.NaN, null);

    public boolean undefined() {
        return Double.isNaN(value);
    }
}
