package org.raisingthegame.tracker.raisingattainment;

import java.util.Set;
import org.raisingthegame.tracker.figures.FiguresMade;
import org.raisingthegame.tracker.raisingattainment.persistence.MilestoneMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes, in the transaction that stores new figures, which milestones they move. */
@Component
class MilestonesMoving {

    private final MilestoneMoves moves;

    MilestonesMoving(MilestoneMoves moves) {
        this.moves = moves;
    }

    @EventListener
    void note(FiguresMade made) {
        for (String measure : moves.boundMeasures()) {
            made.changed()
                    .getOrDefault(measure, Set.of())
                    .forEach(moved -> moves.mark(measure, moved.school(), moved.year(), made.on()));
        }
    }
}
