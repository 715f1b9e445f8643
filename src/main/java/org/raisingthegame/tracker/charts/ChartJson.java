package org.raisingthegame.tracker.charts;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A chart as the browser gets it: positions instead of years, joins already settled, texts to print as they are. */
record ChartJson(
        String summary, List<String> years, Axis axis, List<Line> series, List<Span> spans, List<String> absent) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Axis(double min, double max, double step, List<ValueAxis.Tick> ticks) {}

    record Line(String name, String label, String role, String line, List<Point> points) {}

    /** Limits of a band that is not drawn are left out; its words stay, for the tool-tip. */
    record Point(
            int x,
            @Nullable Double y,
            @Nullable Double lower,
            @Nullable Double upper,
            boolean hollow,
            boolean joined,
            String text,
            @Nullable String interval) {}

    record Span(int from, int to, String reason, boolean empty) {}

    static ObjectNode of(ChartSpec spec) {
        ChartJson chart = new ChartJson(
                spec.summary(),
                spec.years(),
                new Axis(
                        spec.axis().min(),
                        spec.axis().max(),
                        spec.axis().step(),
                        spec.axis().ticks()),
                spec.series().stream().map(one -> line(spec, one)).toList(),
                spec.spans().stream()
                        .map(span -> new Span(
                                spec.years().indexOf(span.from()),
                                spec.years().indexOf(span.to()),
                                span.reason(),
                                span.kind() == YearSpan.Kind.EMPTY))
                        .toList(),
                spec.series().stream()
                        .filter(one -> !one.plotted())
                        .map(ChartSeries::endLabel)
                        .toList());
        return JSON.valueToTree(chart);
    }

    private static Line line(ChartSpec spec, ChartSeries one) {
        List<Point> points = IntStream.range(0, spec.years().size())
                .boxed()
                .flatMap(x -> one.in(spec.years().get(x)).map(at -> point(spec, one, x, at)).stream())
                .toList();
        return new Line(
                one.name(),
                one.endLabel(),
                one.role().token(),
                one.line().name().toLowerCase(Locale.ROOT),
                points);
    }

    private static Point point(ChartSpec spec, ChartSeries one, int x, ChartPoint at) {
        ChartPoint.Band band = at.band();
        ChartPoint.Band drawn = one.role() == ColourRole.GROUP ? band : null;
        return new Point(
                x,
                at.value(),
                drawn == null ? null : drawn.lower(),
                drawn == null ? null : drawn.upper(),
                at.marker() == Marker.HOLLOW,
                spec.joins(one, x),
                at.text(),
                band == null ? null : band.text());
    }
}
