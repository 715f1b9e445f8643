package org.raisingthegame.tracker.figures;

/**
 * A 95 % interval, in the unit of the figure it belongs to.
 *
 * @param upper may be infinite: an open end
 */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("Not an interval: " + lower + " to " + upper);
        }
    }

    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** The same interval in another unit, such as per cent instead of a fraction. */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }
}
