package org.raisingthegame.tracker.raisingattainment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.BindableMeasure;
import org.raisingthegame.tracker.figures.BoundFigure;
import org.raisingthegame.tracker.figures.BoundTrend;
import org.raisingthegame.tracker.figures.Figure;

/**
 * What a bound milestone shows, as the person who asks may see it.
 *
 * @param baseline the figure of the year it is measured from; absent where there is none
 * @param latest the latest year with a figure; absent where there is none
 * @param moves when which of its years last came out otherwise than before, the latest first
 */
public record MilestoneFigure(
        Milestone milestone,
        BindableMeasure measure,
        BoundTrend trend,
        @Nullable BoundFigure baseline,
        @Nullable BoundFigure latest,
        Distance distance,
        List<Move> moves) {

    public MilestoneFigure {
        moves = List.copyOf(moves);
    }

    /**
     * New or amended figures of a year.
     *
     * @param former what the figure was before; null where there was none, or the person who asks may not see it
     */
    public record Move(AcademicYear year, LocalDate on, Figure.@Nullable Value former) {}
}
