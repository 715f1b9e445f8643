package org.raisingthegame.tracker.charts;

import org.jspecify.annotations.Nullable;

/**
 * One year of one series, already decided and put into words.
 *
 * @param year   label of the year, as on the chart's axis
 * @param value  where to draw it, in the unit of the axis; null where there is nothing to draw
 * @param band   the 95 % interval around the value, null where none is stated
 * @param marker filled, or hollow where the figure is not comparable with its neighbours
 * @param joined whether the line may run on to here from the year just before. It does so only where that year has a
 *               filled point too, so a gap is never bridged
 * @param text   what the table and the tool-tip say: "58 %", "4 of 7 pupils", "fewer than 5", "not published"
 * @param mark   a word to stand for a text too long for the table, see {@link ChartTable.Cell}; null where it isn't
 */
public record ChartPoint(
        String year,
        @Nullable Double value,
        @Nullable Band band,
        Marker marker,
        boolean joined,
        String text,
        @Nullable String mark) {

    /**
     * A 95 % interval.
     *
     * @param lower lower limit, in the unit of the axis
     * @param upper upper limit, in the unit of the axis
     * @param text  what the table says: "53–63"
     */
    public record Band(double lower, double upper, String text) {
        public Band {
            if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
                throw new IllegalArgumentException("not an interval: " + lower + " to " + upper);
            }
            requireWords(text);
        }
    }

    public ChartPoint {
        requireWords(year);
        requireWords(text);
        if (value == null && (band != null || joined)) {
            throw new IllegalArgumentException(year + ": a missing point has neither a band nor a line to it");
        }
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException(year + ": not a number to draw: " + value);
        }
        if (value != null && band != null && (value < band.lower() || value > band.upper())) {
            throw new IllegalArgumentException(year + ": " + value + " lies outside its band " + band);
        }
        if (marker == Marker.HOLLOW && joined) {
            throw new IllegalArgumentException(year + ": a hollow point is never joined");
        }
    }

    /** A filled point, joined to the year before where that has one too. */
    public static ChartPoint at(String year, double value, String text) {
        return new ChartPoint(year, value, null, Marker.FILLED, true, text, null);
    }

    /** A hollow point that stands alone. */
    public static ChartPoint hollow(String year, double value, String text) {
        return new ChartPoint(year, value, null, Marker.HOLLOW, false, text, null);
    }

    /** No point, and the words that say why: "not published", "fewer than 5", "no tests". */
    public static ChartPoint missing(String year, String text) {
        return missing(year, text, null);
    }

    /** The same, with a word that stands for the reason in the table. */
    public static ChartPoint missing(String year, String text, @Nullable String mark) {
        return new ChartPoint(year, null, null, Marker.FILLED, false, text, mark);
    }

    /** The same point with its 95 % interval. */
    public ChartPoint within(double lower, double upper, String intervalText) {
        return new ChartPoint(year, value, new Band(lower, upper, intervalText), marker, joined, text, mark);
    }

    /** Whether there is something to draw. */
    public boolean plotted() {
        return value != null;
    }

    static void requireWords(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("words are missing");
        }
    }
}
