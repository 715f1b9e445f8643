package org.raisingthegame.tracker.charts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A funnel as the browser gets it. */
record FunnelJson(String summary, Axis across, Axis up, Centre centre, List<Limit> limits, List<Dot> dots) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Axis(String name, double min, double max, double step, List<ValueAxis.Tick> ticks) {}

    record Centre(double value, String label) {}

    record Limit(boolean inner, @Nullable String label, List<List<Double>> points) {}

    record Dot(
            double x,
            double y,
            String name,
            String text,
            String role,
            @Nullable String label) {}

    static ObjectNode of(FunnelSpec spec) {
        return JSON.valueToTree(new FunnelJson(
                spec.summary(),
                axis(spec.across()),
                axis(spec.up()),
                new Centre(spec.centre().value(), spec.centre().label()),
                spec.limits().stream()
                        .map(limit -> new Limit(
                                limit.inner(),
                                limit.label(),
                                limit.points().stream()
                                        .map(at -> List.of(at.size(), at.value()))
                                        .toList()))
                        .toList(),
                spec.dots().stream()
                        .map(dot -> new Dot(
                                dot.at().size(),
                                dot.at().value(),
                                dot.name(),
                                dot.text(),
                                dot.role().name().toLowerCase(Locale.ROOT),
                                dot.label()))
                        .toList()));
    }

    private static Axis axis(ValueAxis axis) {
        return new Axis(axis.unit(), axis.min(), axis.max(), axis.step(), axis.ticks());
    }
}
