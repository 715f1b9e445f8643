package org.raisingthegame.tracker.raisingattainment.monitoring;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.spi.Measure;

/**
 * A figure as it was signed, and what came later.
 *
 * @param measure to write it with; null where the measure is no longer in the program
 * @param sameYear the figure of the same year as it is now, where it came out otherwise since; else null
 * @param newer the figure of a later year, where there is one by now; else null
 */
public record SignedFigure(
        FrozenFigure frozen,
        @Nullable Measure measure,
        @Nullable BoundFigure sameYear,
        @Nullable BoundFigure newer) {

    /** Whether anything is to be shown beside it. */
    public boolean hasChanged() {
        return sameYear != null || newer != null;
    }
}
