package org.raisingthegame.tracker.charts;

/**
 * Years that need a word on the chart itself.
 *
 * @param from   first year, as on the axis
 * @param to     last year, the same as {@code from} for one year
 * @param reason the words in the column: "no tests", "schools closed"
 * @param kind   whether figures exist there
 */
public record YearSpan(String from, String to, String reason, Kind kind) {

    public enum Kind {
        /** There are no figures: a grey column instead of a hole. */
        EMPTY,
        /** There are figures, to be read with care: a light shade behind them. */
        SHADED
    }

    public YearSpan {
        ChartPoint.requireWords(reason);
    }

    /** Years without figures. */
    public static YearSpan empty(String from, String to, String reason) {
        return new YearSpan(from, to, reason, Kind.EMPTY);
    }

    /** Years whose figures need care. */
    public static YearSpan shaded(String from, String to, String reason) {
        return new YearSpan(from, to, reason, Kind.SHADED);
    }
}
