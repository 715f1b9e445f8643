package org.raisingthegame.tracker.raisingattainment.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigure;
import org.raisingthegame.tracker.raisingattainment.Target;

/**
 * A small drawing of a milestone: its years as a line, the one it is measured from hollow, the latest full, the target as a line across.
 * Decoration: the words below it say the same. A hidden or missing figure is not drawn, and ends the line.
 */
class MilestoneTrack extends Div {

    private static final int WIDTH = 260;
    private static final int HEIGHT = 56;
    private static final int EDGE = 7;

    MilestoneTrack(MilestoneFigure figure) {
        addClassName("track");
        getElement().setAttribute("aria-hidden", "true");
        List<BoundFigure> years = figure.trend().years();
        List<@Nullable Double> values =
                years.stream().map(year -> year.figure().drawn()).toList();
        Double target = target(figure.milestone().target());
        Scale scale = Scale.over(
                Stream.concat(values.stream(), Stream.of(target).filter(Objects::nonNull))
                        .filter(Objects::nonNull)
                        .toList(),
                figure.measure().measure().kind().percentage());
        // Numbers only, formatted here: nothing that anybody wrote is part of the drawing.
        getElement().setProperty("innerHTML", drawing(values, baseline(figure, years), target, scale));
    }

    private static int baseline(MilestoneFigure figure, List<BoundFigure> years) {
        BoundFigure baseline = figure.baseline();
        return baseline == null
                ? -1
                : years.stream().map(BoundFigure::year).toList().indexOf(baseline.year());
    }

    private static @Nullable Double target(@Nullable Target target) {
        return switch (target) {
            case null -> null;
            case Target.Value value -> value.value().doubleValue();
            case Target.Pupils pupils -> 100.0 * pupils.reached() / pupils.of();
        };
    }

    private static String drawing(List<@Nullable Double> values, int baseline, @Nullable Double target, Scale scale) {
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" preserveAspectRatio=\"xMinYMid\">".formatted(WIDTH, HEIGHT));
        if (target != null) {
            svg.append(number(
                    "<line class=\"track-target\" x1=\"0\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    WIDTH, scale.y(target), scale.y(target)));
        }
        int last = IntStream.range(0, values.size())
                .filter(index -> values.get(index) != null)
                .max()
                .orElse(-1);
        for (int index = 1; index < values.size(); index++) {
            Double from = values.get(index - 1);
            Double to = values.get(index);
            if (from != null && to != null) {
                svg.append(number(
                        "<line class=\"track-line\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                        x(index - 1, values.size()), scale.y(from), x(index, values.size()), scale.y(to)));
            }
        }
        for (int index = 0; index < values.size(); index++) {
            Double value = values.get(index);
            if (value != null) {
                String shape = index == last ? "track-now" : index == baseline ? "track-then" : "track-year";
                svg.append(number(
                        "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%d\"/>",
                        shape, x(index, values.size()), scale.y(value), index == last ? 6 : index == baseline ? 5 : 3));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static double x(int index, int count) {
        return count == 1 ? WIDTH / 2.0 : EDGE + (WIDTH - 2.0 * EDGE) * index / (count - 1);
    }

    private static String number(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    /** From the measure's unit to the drawing's height. */
    private record Scale(double low, double high) {

        /** Percentages stand in a stated range of at least forty points; others in the range of what is drawn. */
        static Scale over(List<Double> values, boolean percentage) {
            double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
            double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
            double least = percentage ? 40 : Math.max(1, Math.abs(high) * 0.2);
            double missing = Math.max(0, least - (high - low));
            return new Scale(low - missing / 2, high + missing / 2);
        }

        double y(double value) {
            return EDGE + (HEIGHT - 2.0 * EDGE) * (high - value) / (high - low);
        }
    }
}
