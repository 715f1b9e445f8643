package org.raisingthegame.tracker.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The scale of the values.
 *
 * @param min    lowest value drawn, at the bottom
 * @param max    highest value drawn, at the top
 * @param step   distance of the gridlines
 * @param unit   what is counted, in words above the chart: "Percentage of pupils"
 * @param suffix put after the topmost number only: "%", or empty
 */
public record ValueAxis(double min, double max, double step, String unit, String suffix) {

    /** A gridline and the number beside it. */
    public record Tick(double value, String text) {}

    /** More lines than this are noise behind the data. */
    private static final int MOST_STEPS = 5;

    /** Forgives what binary fractions do to 0.3 / 0.1. */
    private static final double ROUNDING = 1e-9;

    public ValueAxis {
        if (!(min < max) || !(step > 0) || (max - min) / step > 20) {
            throw new IllegalArgumentException("not a scale: " + min + " to " + max + " by " + step);
        }
        ChartPoint.requireWords(unit);
    }

    /** A scale for percentages: only as wide as the figures and their bands, never beyond 0 and 100. */
    public static ValueAxis percentages(List<ChartSeries> series, String unit) {
        double[] drawn = drawn(series);
        double low = DoubleStream.of(drawn).min().orElse(0);
        double high = DoubleStream.of(drawn).max().orElse(100);
        double middle = (low + high) / 2;
        // Fewer than ten points in all would make a mountain out of chance.
        double from = Math.clamp(Math.min(low, middle - 5), 0, 90);
        return fitting(from, Math.clamp(Math.max(high, from + 10), 10, 100), unit, "%");
    }

    /** A scale for averages, which may lie anywhere and below nought: as wide as the figures and their bands. */
    public static ValueAxis averages(List<ChartSeries> series, String unit) {
        double[] drawn = drawn(series);
        double low = DoubleStream.of(drawn).min().orElse(0);
        double high = DoubleStream.of(drawn).max().orElse(1);
        double middle = (low + high) / 2;
        // Less than a tenth of what is measured would make a mountain out of chance; averages around nought have no
        // tenth.
        double half = Math.max(0.25, Math.abs(middle) / 20);
        return fitting(Math.min(low, middle - half), Math.max(high, middle + half), unit, "");
    }

    /** A scale that begins at nought, for rates and counts. */
    public static ValueAxis fromZero(List<ChartSeries> series, String unit, String suffix) {
        double high = DoubleStream.of(drawn(series)).max().orElse(0);
        return fitting(0, high > 0 ? high : 1, unit, suffix);
    }

    /** A scale from nought to a known highest value, such as the pupils of the largest school. */
    public static ValueAxis upTo(double highest, String unit, String suffix) {
        return fitting(0, highest > 0 ? highest : 1, unit, suffix);
    }

    /** A scale between two known ends. */
    public static ValueAxis between(double low, double high, String unit, String suffix) {
        return fitting(low, high > low ? high : low + 1, unit, suffix);
    }

    /** The smallest step of 1, 2, 5, 10, 20, … (or their tenths) that reaches from low to high in a few lines. */
    private static ValueAxis fitting(double low, double high, String unit, String suffix) {
        for (double power = Math.pow(10, Math.floor(Math.log10((high - low) / MOST_STEPS))); ; power *= 10) {
            for (double factor : new double[] {1, 2, 5}) {
                double step = factor * power;
                double below = Math.floor(low / step + ROUNDING);
                double above = Math.ceil(high / step - ROUNDING);
                if (above - below <= MOST_STEPS) {
                    return new ValueAxis(below * step, above * step, step, unit, suffix);
                }
            }
        }
    }

    /** The gridlines from the bottom to the top. */
    public List<Tick> ticks() {
        BigDecimal distance = decimal(step);
        BigDecimal top = decimal(max);
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal at = decimal(min); at.compareTo(top) <= 0; at = at.add(distance)) {
            boolean last = at.add(distance).compareTo(top) > 0;
            String number = at.setScale(
                            Math.max(0, distance.stripTrailingZeros().scale()), RoundingMode.HALF_UP)
                    .toPlainString();
            ticks.add(new Tick(at.doubleValue(), last ? number + suffix : number));
        }
        return ticks;
    }

    /** Values, and the ends of the one band that is drawn. */
    private static double[] drawn(List<ChartSeries> series) {
        return series.stream()
                .flatMapToDouble(one -> one.points().stream().flatMapToDouble(point -> {
                    Double value = point.value();
                    if (value == null) {
                        return DoubleStream.empty();
                    }
                    ChartPoint.Band band = point.band();
                    return band == null || one.role() != ColourRole.GROUP
                            ? DoubleStream.of(value)
                            : DoubleStream.of(band.lower(), value, band.upper());
                }))
                .toArray();
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value, MathContext.DECIMAL32);
    }
}
