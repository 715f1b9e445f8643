package org.raisingthegame.tracker.raisingattainment.packs;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.exports.tables.SheetTable.Cell;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.SharedProfile;
import org.raisingthegame.tracker.figures.SharedProfile.MeasurePools;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.raisingattainment.DistanceWords;
import org.raisingthegame.tracker.raisingattainment.Milestone;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigure;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigures;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Priority;
import org.raisingthegame.tracker.raisingattainment.Target;
import org.springframework.stereotype.Component;

/**
 * The bound milestones of a plan with their figures as a table: a number where the page draws one, and beside it what the page
 * says.
 */
@Component
class MilestoneRows {

    private static final List<String> WHAT =
            List.of("priority", "milestone", "measure", "unit", "group", "target", "by");

    private static final List<String> TRUE_FIGURES = List.of(
            "year-group",
            "baseline-year",
            "baseline",
            "baseline-shown",
            "latest-year",
            "latest",
            "latest-shown",
            "pupils",
            "lower",
            "upper",
            "status",
            "as-at",
            "distance",
            "note");

    private static final List<String> SHARED_FIGURES =
            List.of("years", "latest", "latest-shown", "others", "others-shown", "note");

    private final MilestoneFigures figures;
    private final SharedMilestones shared;
    private final Words words = I18NProvider::translate;

    MilestoneRows(MilestoneFigures figures, SharedMilestones shared) {
        this.figures = figures;
        this.shared = shared;
    }

    /** Absent where no milestone of the plan is bound to a measure. */
    Optional<SheetTable> of(PlanSheet plan, Marking marking) {
        Map<PartRef, MilestoneFigure> bound = figures.of(plan);
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        SharedProfile profile = shared.profile(plan.plan().schoolId());
        List<List<Cell>> rows = new ArrayList<>();
        for (Priority priority : plan.priorities()) {
            for (Milestone milestone : plan.milestonesOf(priority)) {
                MilestoneFigure figure = bound.get(milestone.ref());
                if (figure != null) {
                    Stream<Cell> behind = marking == Marking.CONFIDENTIAL ? years(figure) : pools(figure, profile);
                    rows.add(Stream.concat(what(priority, figure, marking), behind)
                            .toList());
                }
            }
        }
        List<String> headings = Stream.concat(
                        WHAT.stream(), (marking == Marking.CONFIDENTIAL ? TRUE_FIGURES : SHARED_FIGURES).stream())
                .map(column -> words.say("raisingattainment.workbook.column." + column))
                .toList();
        return Optional.of(new SheetTable(words.say("raisingattainment.workbook.milestones"), headings, rows));
    }

    private Stream<Cell> what(Priority priority, MilestoneFigure figure, Marking marking) {
        Milestone milestone = figure.milestone();
        return Stream.of(
                text(priority.title()),
                text(milestone.text()),
                text(words.say(figure.measure().titleKey())),
                text(words.say(figure.measure().unitKey())),
                text(words.say(figure.trend().group().key())),
                target(milestone.target(), marking),
                text(milestone.dueOn() == null ? "" : PlanPaper.day(milestone.dueOn())));
    }

    /** A target in pupils says how many the group has, which nothing that is passed on must say. */
    private Cell target(@Nullable Target target, Marking marking) {
        return switch (target) {
            case null -> new SheetTable.Empty();
            case Target.Value(var value) -> new SheetTable.Number(value.doubleValue());
            case Target.Pupils(int reached, int of) ->
                text(
                        marking == Marking.CONFIDENTIAL
                                ? words.say("raisingattainment.target.pupils", reached, of)
                                : words.say("raisingattainment.workbook.target-hidden"));
        };
    }

    private Stream<Cell> years(MilestoneFigure figure) {
        Measure measure = figure.measure().measure();
        FigureFormat format = new FigureFormat(measure, words);
        BoundFigure baseline = figure.baseline();
        BoundFigure latest = figure.latest();
        YearGroup yearGroup = figure.trend().yearGroup();
        Stream<Cell> then = Stream.of(
                text(yearGroup == null ? "" : words.say("raisingattainment.year-group", yearGroup.code())),
                text(baseline == null ? "" : measure.stage().yearLabel(baseline.year())),
                number(baseline, format),
                text(baseline == null ? "" : format.text(baseline.figure())));
        if (latest == null) {
            Cell none = text(words.say("raisingattainment.figure.none-yet"));
            return Stream.concat(then, onlyNote(TRUE_FIGURES.size() - 4, none));
        }
        Stream<Cell> now = Stream.of(
                text(measure.stage().yearLabel(latest.year())),
                number(latest, format),
                text(format.text(latest.figure())),
                pupils(latest),
                limit(latest, format, true),
                limit(latest, format, false),
                text(latest.status() == null ? "" : words.say(latest.status().key())),
                text(latest.asAt() == null ? "" : PlanPaper.day(latest.asAt())),
                text(DistanceWords.of(figure, words)),
                text(latest.fewPupils() ? words.say("raisingattainment.behind.few") : ""));
        return Stream.concat(then, now);
    }

    private Stream<Cell> pools(MilestoneFigure figure, SharedProfile profile) {
        Measure measure = figure.measure().measure();
        FigureFormat format = new FigureFormat(measure, words);
        Optional<Pool> latest = shared.pools(profile, figure.milestone(), measure)
                .map(MeasurePools::pools)
                .map(List::getFirst);
        return latest.map(pool -> Stream.of(
                        text(MilestoneChart.label(pool.years())),
                        number(pool.group(), format),
                        text(format.text(pool.group())),
                        number(pool.others(), format),
                        text(format.text(pool.others())),
                        new SheetTable.Empty()))
                .orElseGet(() -> onlyNote(SHARED_FIGURES.size(), text(words.say("raisingattainment.pack.not-shared"))));
    }

    private static Stream<Cell> onlyNote(int columns, Cell note) {
        return Stream.concat(Stream.<Cell>generate(SheetTable.Empty::new).limit(columns - 1L), Stream.of(note));
    }

    private static Cell number(@Nullable BoundFigure year, FigureFormat format) {
        return year == null ? new SheetTable.Empty() : number(year.figure(), format);
    }

    private static Cell number(Figure figure, FigureFormat format) {
        return figure instanceof Figure.Value value
                ? new SheetTable.Number(format.rounded(value.value(), value.denominator()))
                : new SheetTable.Empty();
    }

    private static Cell pupils(BoundFigure year) {
        return year.figure() instanceof Figure.Value value
                ? new SheetTable.Number(value.denominator())
                : new SheetTable.Empty();
    }

    private static Cell limit(BoundFigure year, FigureFormat format, boolean lower) {
        if (!(year.figure() instanceof Figure.Value value) || value.interval() == null) {
            return new SheetTable.Empty();
        }
        Interval interval = value.interval();
        double limit = lower ? interval.lower() : interval.upper();
        return Double.isFinite(limit)
                ? new SheetTable.Number(format.rounded(limit, value.denominator()))
                : new SheetTable.Empty();
    }

    private static Cell text(String text) {
        return text.isBlank() ? new SheetTable.Empty() : new SheetTable.Words(text);
    }
}
