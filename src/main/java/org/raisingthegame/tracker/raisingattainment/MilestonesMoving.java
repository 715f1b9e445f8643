package org.raisingthegame.tracker.raisingattainment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FiguresMade;
import org.raisingthegame.tracker.figures.FiguresToMake;
import org.raisingthegame.tracker.figures.StoredFigures;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.raisingattainment.persistence.MilestoneMoves;
import org.raisingthegame.tracker.raisingattainment.persistence.MilestoneMoves.Bound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes, in the transaction that stores new figures, which milestones they move and what their figures were before. */
@Component
class MilestonesMoving {

    private final MilestoneMoves moves;
    private final StoredFigures figures;

    MilestonesMoving(MilestoneMoves moves, StoredFigures figures) {
        this.moves = moves;
        this.figures = figures;
    }

    /** A milestone as it stands before new figures are made. */
    private record Watched(Bound bound, Map<AcademicYear, Figure.Value> before) {}

    @EventListener
    void watch(FiguresToMake coming) {
        List<Watched> watched = new ArrayList<>();
        for (Bound bound : moves.bound()) {
            boolean concerned =
                    coming.schoolYears().stream().anyMatch(one -> one.school().equals(bound.school()));
            if (concerned) {
                YearGroup yearGroup = bound.yearGroup() == null
                        ? null
                        : YearGroup.parse(bound.yearGroup()).orElse(null);
                watched.add(new Watched(
                        bound, figures.of(bound.measure(), bound.school(), bound.ethnicGroup(), yearGroup)));
            }
        }
        coming.whenMade(made -> watched.forEach(one -> note(one, made)));
    }

    private void note(Watched watched, FiguresMade made) {
        Bound bound = watched.bound();
        for (SchoolYear moved : made.changed().getOrDefault(bound.measure(), Set.of())) {
            if (moved.school().equals(bound.school()) && bound.looksAt(moved.year())) {
                moves.mark(
                        bound.milestone(),
                        moved.year(),
                        made.on(),
                        watched.before().get(moved.year()));
            }
        }
    }
}
