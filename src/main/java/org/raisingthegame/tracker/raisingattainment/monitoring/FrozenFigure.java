package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.DataStatus;
import org.raisingthegame.tracker.figures.Figure;

/**
 * A milestone's figure as it stood when a review was signed. It is never written again: what came later is shown beside it.
 *
 * @param milestone the milestone's words then
 * @param measure id of the measure
 * @param year of the figure
 * @param figure the value with its numerator, n and interval; null where there was none yet
 * @param status how settled it was
 * @param asAt the day up to which its data counted
 * @param target as the milestone had it then, as it is kept; empty where it had none
 */
public record FrozenFigure(
        long milestoneId,
        String milestone,
        String measure,
        AcademicYear year,
        Figure.@Nullable Value figure,
        @Nullable DataStatus status,
        @Nullable LocalDate asAt,
        String target) {}
