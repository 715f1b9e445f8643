package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.BindableMeasure;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigure;
import org.raisingthegame.tracker.raisingattainment.MilestoneFigures;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Target;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.ReviewTable;
import org.springframework.stereotype.Component;

/** Freezes the figures of a plan with a signature, and sets beside them what came later. */
@Component
class SignedFigures {

    private final MilestoneFigures figures;
    private final BoundFigures measures;
    private final ReviewTable reviews;

    SignedFigures(MilestoneFigures figures, BoundFigures measures, ReviewTable reviews) {
        this.figures = figures;
        this.measures = measures;
        this.reviews = reviews;
    }

    /** Every bound milestone as the figures stand now. */
    List<MilestoneFigure> now(PlanSheet plan) {
        Map<PartRef, MilestoneFigure> all = figures.of(plan);
        return plan.milestones().stream()
                .map(milestone -> all.get(milestone.ref()))
                .filter(Objects::nonNull)
                .toList();
    }

    void freeze(PlanSheet plan, Review review) {
        now(plan).forEach(figure -> reviews.freeze(review.id(), frozen(figure)));
    }

    List<SignedFigure> of(PlanSheet plan, Review review) {
        List<FrozenFigure> frozen = reviews.frozen(review.id());
        List<MilestoneFigure> now = frozen.isEmpty() ? List.of() : now(plan);
        return frozen.stream().map(one -> beside(one, now)).toList();
    }

    private FrozenFigure frozen(MilestoneFigure figure) {
        BoundFigure latest = figure.latest();
        Target target = figure.milestone().target();
        return new FrozenFigure(
                figure.milestone().ref().id(),
                figure.milestone().text(),
                figure.measure().id(),
                latest == null ? measures.runningYear() : latest.year(),
                latest != null && latest.figure() instanceof Figure.Value value ? value : null,
                latest == null ? null : latest.status(),
                latest == null ? null : latest.asAt(),
                target == null ? "" : target.stored());
    }

    private SignedFigure beside(FrozenFigure frozen, List<MilestoneFigure> now) {
        Optional<MilestoneFigure> figure = now.stream()
                .filter(one -> one.milestone().ref().id() == frozen.milestoneId()
                        && one.measure().id().equals(frozen.measure()))
                .findFirst();
        return new SignedFigure(
                frozen,
                measures.measure(frozen.measure()).map(BindableMeasure::measure).orElse(null),
                figure.flatMap(one -> one.trend().in(frozen.year()))
                        .filter(BoundFigure::present)
                        .filter(year -> differs(frozen, year))
                        .orElse(null),
                newer(frozen, figure.orElse(null)));
    }

    private static @Nullable BoundFigure newer(FrozenFigure frozen, @Nullable MilestoneFigure figure) {
        BoundFigure latest = figure == null ? null : figure.latest();
        return latest == null || latest.year().compareTo(frozen.year()) <= 0 ? null : latest;
    }

    /** By what was counted and how settled it is; the day up to which it counts moves with every import. */
    private static boolean differs(FrozenFigure frozen, BoundFigure now) {
        Figure.Value before = frozen.figure();
        if (before == null || !(now.figure() instanceof Figure.Value after)) {
            return true;
        }
        return before.numerator() != after.numerator()
                || before.denominator() != after.denominator()
                || frozen.status() != now.status();
    }
}
