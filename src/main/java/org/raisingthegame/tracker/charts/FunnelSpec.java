package org.raisingthegame.tracker.charts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schools side by side between the limits within which chance alone would put them, wholly decided: the browser chooses
 * nothing but pixels. The constructor refuses a dot that the table doesn't name, so the two can't drift apart.
 *
 * @param title   heading of the chart
 * @param summary the sentence that stands for the picture where it can't be seen
 * @param note    how to read it
 * @param across  scale of the sizes, such as pupils of the group
 * @param up      scale of the values
 * @param centre  all schools together
 * @param limits  curves from the left to the right
 * @param dots    schools that may be shown, from the left to the right
 * @param table   the equal table, which also names the schools without a dot and says why
 */
public record FunnelSpec(
        String title,
        String summary,
        String note,
        ValueAxis across,
        ValueAxis up,
        Centre centre,
        List<Limit> limits,
        List<Dot> dots,
        ChartTable table) {

    /** The line of all schools together, and its words. */
    public record Centre(double value, String label) {}

    /** @param size as many of whatever stands across */
    public record At(double size, double value) {}

    /**
     * A limit.
     *
     * @param inner whether it is one of the inner limits (95 %), drawn dashed; else one of the outer (99.8 %)
     * @param label at its right end; null where another says it
     */
    public record Limit(boolean inner, @Nullable String label, List<At> points) {
        public Limit {
            points = List.copyOf(points);
        }
    }

    /** Whose dot it is. */
    public enum Role {
        OWN,
        OUTSIDE,
        INSIDE
    }

    /**
     * A school.
     *
     * @param text  what the table says of it
     * @param label words beside the dot; null for the many that need none
     */
    public record Dot(
            At at,
            String name,
            String text,
            Role role,
            @Nullable String label) {}

    public FunnelSpec {
        ChartPoint.requireWords(title);
        ChartPoint.requireWords(summary);
        limits = List.copyOf(limits);
        dots = List.copyOf(dots);
        for (Dot dot : dots) {
            if (!table.says(dot.name(), dot.text())) {
                throw new IllegalArgumentException(
                        "the table does not say “%s” of %s".formatted(dot.text(), dot.name()));
            }
        }
    }
}
