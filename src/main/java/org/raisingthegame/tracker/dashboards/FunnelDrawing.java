package org.raisingthegame.tracker.dashboards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.charts.FunnelSpec;
import org.raisingthegame.tracker.charts.FunnelSpec.At;
import org.raisingthegame.tracker.charts.FunnelSpec.Dot;
import org.raisingthegame.tracker.charts.FunnelSpec.Limit;
import org.raisingthegame.tracker.charts.FunnelSpec.Role;
import org.raisingthegame.tracker.charts.ValueAxis;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.FunnelLimits;
import org.raisingthegame.tracker.figures.FunnelLimits.Position;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.SchoolsCompared.Compared;
import org.raisingthegame.tracker.figures.SchoolsCompared.SchoolInYear;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;

/** Draws schools side by side: their dots, the limits around all of them, and the equal table. */
final class FunnelDrawing {

    /** Fewer schools than this make no funnel: their limits would be drawn around themselves. */
    private static final int FEWEST_SCHOOLS = 5;

    /** Curves are drawn through so many points. */
    private static final int STEPS = 60;

    private final Measure measure;
    private final Compared compared;
    private final Optional<FunnelLimits> limits;
    private final List<SchoolInYear> schools;
    private final @Nullable SchoolId own;
    private final FigureFormat format;
    private final Words words;

    /** @param own the school to be named; null where none is the reader's */
    FunnelDrawing(Compared compared, @Nullable SchoolId own, Words words) {
        this.compared = compared;
        this.measure = compared.measure();
        this.limits = compared.limits();
        this.schools = compared.schools();
        this.own = own;
        this.format = new FigureFormat(measure, words);
        this.words = words;
    }

    /** Whether a funnel says anything: it has limits, and schools with pupils enough to be told by them. */
    static boolean tells(Compared compared) {
        return compared.limits()
                .filter(limits -> compared.schools().stream()
                                .filter(one ->
                                        one.figure() instanceof Value value && limits.of(value) != Position.TOO_FEW)
                                .count()
                        >= FEWEST_SCHOOLS)
                .isPresent();
    }

    /** What the funnel says in a sentence, with the marks of a {@code SayLine}. */
    String marked() {
        long beyond = count(Position.BEYOND_OUTER);
        long between = count(Position.BEYOND_INNER);
        long few = count(Position.TOO_FEW);
        String outside = beyond == 0
                ? words.say("dashboards.compared.say.none")
                : words.say("dashboards.compared.say.outside", beyond);
        String said = words.say(
                "dashboards.compared.say",
                values().size() - few,
                outside,
                between == 0 ? words.say("dashboards.compared.say.no") : "*" + between + "*");
        return few == 0
                ? said
                : said + " "
                        + words.say(
                                "dashboards.compared.say.few",
                                few,
                                limits.orElseThrow().fewest());
    }

    private long count(Position position) {
        return values().stream()
                .filter(one -> position(one.value()) == position)
                .count();
    }

    private Position position(Value value) {
        return limits.orElseThrow().of(value);
    }

    /** Empty where too few schools may be shown. */
    Optional<FunnelSpec> spec() {
        return limits.flatMap(this::spec);
    }

    private Optional<FunnelSpec> spec(FunnelLimits within) {
        List<Dot> dots = dots();
        if (dots.size() < FEWEST_SCHOOLS) {
            return Optional.empty();
        }
        int largest =
                (int) dots.stream().mapToDouble(dot -> dot.at().size()).max().orElse(1);
        ValueAxis across = ValueAxis.upTo(largest * 1.05, words.say("dashboards.compared.across"), "");
        return Optional.of(new FunnelSpec(
                words.say("dashboards.compared.chart"),
                marked().replace("*", "").replace("_", ""),
                words.say("dashboards.compared.note"),
                across,
                up(within, dots, largest),
                new FunnelSpec.Centre(
                        within.all().value(), words.say("dashboards.compared.centre", format.brief(within.all()))),
                curves(within, (int) across.max()),
                dots,
                table()));
    }

    private record Shown(SchoolInYear school, Value value) {}

    /** The schools whose figure may be shown, from the smallest to the largest. */
    private List<Shown> values() {
        List<Shown> values = new ArrayList<>();
        for (SchoolInYear one : schools) {
            if (one.figure() instanceof Value value) {
                values.add(new Shown(one, value));
            }
        }
        values.sort(Comparator.comparingLong(one -> one.value().denominator()));
        return values;
    }

    private List<Dot> dots() {
        return values().stream()
                .map(one -> {
                    Position position = position(one.value());
                    String name = one.school().school().name();
                    Role role = one.school().school().id().equals(own)
                            ? Role.OWN
                            : position == Position.BEYOND_OUTER ? Role.OUTSIDE : Role.INSIDE;
                    return new Dot(
                            new At(
                                    one.value().denominator(),
                                    format.rounded(
                                            one.value().value(), one.value().denominator())),
                            name,
                            format.text(one.value()),
                            role,
                            role == Role.INSIDE ? null : name);
                })
                .toList();
    }

    private ValueAxis up(FunnelLimits within, List<Dot> dots, int largest) {
        String unit = words.say("dashboards.unit." + measure.kind().name());
        double highest =
                dots.stream().mapToDouble(dot -> dot.at().value()).max().orElse(1);
        double lowest = dots.stream().mapToDouble(dot -> dot.at().value()).min().orElse(0);
        int middling = Math.max(1, largest / 3);
        // The curves of the smallest schools would leave the chart; it is as high as the dots and the wider half needs.
        double top = Math.max(highest, within.outer(middling).upper());
        double bottom = Math.min(lowest, within.outer(middling).lower());
        return switch (measure.kind()) {
            case PROPORTION ->
                measure.direction() == Direction.HIGHER_IS_BETTER
                        ? ValueAxis.between(Math.max(0, bottom), Math.min(100, top), unit, "%")
                        : ValueAxis.upTo(Math.min(100, top), unit, "%");
            case RATE_PER_100 -> ValueAxis.upTo(top, unit, "");
            case MEAN -> ValueAxis.between(bottom, top, unit, "");
            case SHARE_OF_POSSIBLE -> ValueAxis.between(bottom, Math.min(100, top), unit, "%");
        };
    }

    private List<Limit> curves(FunnelLimits within, int largest) {
        return List.of(
                curve(
                        true,
                        words.say("dashboards.compared.inner"),
                        largest,
                        pupils -> within.inner(pupils).upper()),
                curve(true, null, largest, pupils -> within.inner(pupils).lower()),
                curve(
                        false,
                        words.say("dashboards.compared.outer"),
                        largest,
                        pupils -> within.outer(pupils).upper()),
                curve(false, null, largest, pupils -> within.outer(pupils).lower()));
    }

    private static Limit curve(boolean inner, @Nullable String label, int largest, IntFunction<Double> limit) {
        List<At> points = IntStream.rangeClosed(1, STEPS)
                .map(step -> Math.max(2, step * largest / STEPS))
                .distinct()
                .mapToObj(pupils -> new At(pupils, limit.apply(pupils)))
                .toList();
        return new Limit(inner, label, points);
    }

    /** Every school by name; those without a dot follow the others, with the reason. */
    ChartTable table() {
        List<String> headings = new ArrayList<>(List.of(
                words.say("dashboards.compared.school"),
                words.say("dashboards.compared.pupils"),
                words.say("dashboards.compared.figure"),
                words.say("dashboards.table.interval"),
                words.say("dashboards.compared.position")));
        if (ofOneYear()) {
            headings.add(words.say("dashboards.compared.pool"));
        }
        return new ChartTable(
                words.say("dashboards.chart.caption"),
                headings,
                schools.stream()
                        .sorted(Comparator.comparing(one -> !(one.figure() instanceof Value)))
                        .map(this::row)
                        .toList());
    }

    private boolean ofOneYear() {
        return compared.years().years().size() == 1;
    }

    private List<Cell> row(SchoolInYear one) {
        Figure figure = one.figure();
        Value value = figure instanceof Value shown ? shown : null;
        Interval interval = value == null ? null : value.interval();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.plain(one.school().name()),
                value == null
                        ? Cell.NOTHING
                        : Cell.quiet(Long.toString(value.denominator())).sortedBy((double) value.denominator()),
                FigureCell.strong(figure, format),
                value == null || interval == null
                        ? Cell.NOTHING
                        : Cell.quiet(format.interval(interval, value.denominator()))
                                .sortedBy(interval.lower()),
                value == null || limits.isEmpty()
                        ? Cell.NOTHING
                        : Cell.plain(words.say(position(value).key()))
                                .sortedBy((double) position(value).ordinal())));
        if (ofOneYear()) {
            cells.add(PooledCell.of(one.pool(), measure, format, words));
        }
        return cells;
    }
}
