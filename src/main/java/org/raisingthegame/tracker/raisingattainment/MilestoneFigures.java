package org.raisingthegame.tracker.raisingattainment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.BindableMeasure;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.figures.BoundQuery;
import org.raisingthegame.tracker.figures.BoundTrend;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.raisingattainment.persistence.MilestoneMoves;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins milestones to the figures they are bound to: baseline, latest, distance, trend, and what moved. Numbers come from
 * {@link BoundFigures} alone, which decides what this person may see.
 *
 * <p>Every method throws {@link OutOfScope} for a plan that is not the caller's to read.
 */
@Service
@PreAuthorize("hasRole('SEE_PLAN')")
@Transactional(readOnly = true)
public class MilestoneFigures {

    /** At least so many years before the running one, to see a trend. */
    private static final int YEARS_SHOWN = 5;

    private final BoundFigures figures;
    private final PlanRecords records;
    private final MilestoneMoves moves;
    private final CurrentUser user;

    MilestoneFigures(BoundFigures figures, PlanRecords records, MilestoneMoves moves, CurrentUser user) {
        this.figures = figures;
        this.records = records;
        this.moves = moves;
        this.user = user;
    }

    /** The measures that the plan's school can have. */
    public List<BindableMeasure> measures(PlanId plan) {
        return figures.measuresFor(schoolOf(plan));
    }

    /** The year groups of the plan's school for which a measure has figures; none where it isn't counted by them. */
    public List<YearGroup> yearGroups(PlanId plan, BindableMeasure measure) {
        return measure.byYearGroup() ? figures.yearGroups(measure.id(), schoolOf(plan)) : List.of();
    }

    /** The groups of pupils that a milestone may be about, the installation's own first. */
    public List<Group> groups() {
        return figures.groups();
    }

    /** The years from which a milestone may be measured, the latest first. */
    public List<AcademicYear> baselineYears() {
        return Stream.iterate(figures.runningYear(), AcademicYear::previous)
                .limit(10)
                .toList();
    }

    /** The figures of the plan's bound milestones, by milestone. One whose measure is no longer there has none. */
    public Map<PartRef, MilestoneFigure> of(PlanSheet sheet) {
        RaisingAttainmentPlan plan = records.require(Rights.SEE_PLAN, sheet.id());
        List<MilestoneMoves.MoveRow> moved = moves.of(user.scopeOf(Rights.SEE_PLAN), sheet.id());
        Map<PartRef, MilestoneFigure> found = new LinkedHashMap<>();
        for (Milestone milestone : sheet.milestones()) {
            figure(plan.schoolId(), milestone, moved).ifPresent(figure -> found.put(milestone.ref(), figure));
        }
        return found;
    }

    private Optional<MilestoneFigure> figure(SchoolId school, Milestone milestone, List<MilestoneMoves.MoveRow> moved) {
        String id = milestone.measure();
        Optional<BindableMeasure> measure = id == null ? Optional.empty() : figures.measure(id);
        return measure.map(bound -> {
            BoundTrend trend = figures.figures(query(school, milestone, bound));
            BoundFigure latest = trend.latest().orElse(null);
            AcademicYear from = milestone.baselineYear();
            BoundFigure baseline = from == null
                    ? null
                    : trend.in(from).filter(BoundFigure::present).orElse(null);
            return new MilestoneFigure(
                    milestone,
                    bound,
                    trend,
                    baseline,
                    latest,
                    distance(milestone.target(), latest, bound),
                    moved.stream()
                            .filter(row -> row.milestone() == milestone.ref().id())
                            .map(row -> new MilestoneFigure.Move(
                                    row.year(), row.on(), isShown(trend, row.year()) ? row.former() : null))
                            .toList());
        });
    }

    /** Whether this person sees the year's true figure, and so may see what it was before. */
    private static boolean isShown(BoundTrend trend, AcademicYear year) {
        return trend.in(year)
                .filter(now -> now.figure() instanceof Figure.Value)
                .isPresent();
    }

    private BoundQuery query(SchoolId school, Milestone milestone, BindableMeasure measure) {
        AcademicYear running = figures.runningYear();
        AcademicYear baseline = milestone.baselineYear();
        AcademicYear usual = new AcademicYear(running.endYear() - YEARS_SHOWN);
        AcademicYear from = baseline == null || baseline.compareTo(usual) > 0 ? usual : baseline;
        String yearGroup = measure.byYearGroup() ? milestone.yearGroup() : null;
        return new BoundQuery(
                measure.id(),
                school,
                figures.group(milestone.ethnicGroup()),
                yearGroup == null ? null : YearGroup.parse(yearGroup).orElse(null),
                baseline,
                from,
                running);
    }

    private static Distance distance(@Nullable Target target, @Nullable BoundFigure latest, BindableMeasure measure) {
        Figure figure = latest == null ? new Figure.Missing() : latest.figure();
        return target == null ? new Distance.Unknown() : Distance.of(target, figure, measure.higherIsBetter());
    }

    private SchoolId schoolOf(PlanId plan) {
        return records.require(Rights.SEE_PLAN, plan).schoolId();
    }
}
