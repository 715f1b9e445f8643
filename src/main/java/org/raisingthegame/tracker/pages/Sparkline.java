package org.raisingthegame.tracker.pages;

import com.vaadin.flow.component.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line the height of a word, without scale: whether a figure rises or falls. It says nothing that the text beside it
 * doesn't lead to, so it is decoration to a screen reader. A year without a value is a gap in it.
 */
public final class Sparkline {

    private static final int WIDTH = 84;
    private static final int HEIGHT = 28;
    private static final int MARGIN = 3;

    private Sparkline() {}

    /** Null where fewer than two values leave nothing to draw. */
    public static @Nullable Html of(List<@Nullable Double> values) {
        List<Double> known = values.stream().filter(Objects::nonNull).toList();
        if (known.size() < 2) {
            return null;
        }
        double low = known.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high = known.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        String last = "";
        for (int position = 0; position < values.size(); position++) {
            Double value = values.get(position);
            if (value == null) {
                line = new ArrayList<>();
                continue;
            }
            if (line.isEmpty()) {
                lines.add(line);
            }
            last = point(position, values.size(), high == low ? 0.5 : (value - low) / (high - low));
            line.add(last);
        }
        return new Html(markup(lines, last));
    }

    private static String point(int position, int of, double height) {
        double x = MARGIN + (WIDTH - 2.0 * MARGIN) * position / (of - 1);
        double y = HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * height;
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }

    private static String markup(List<List<String>> lines, String last) {
        StringBuilder svg = new StringBuilder(
                "<span class=\"sparkline\" aria-hidden=\"true\"><svg viewBox=\"0 0 %d %d\">".formatted(WIDTH, HEIGHT));
        lines.forEach(line -> svg.append("<polyline points=\"%s\"/>".formatted(String.join(" ", line))));
        String[] end = last.split(",");
        return svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"2.5\"/></svg></span>".formatted(end[0], end[1]))
                .toString();
    }
}
