package org.raisingthegame.tracker.raisingattainment;

import java.util.Map;

/**
 * Published once in the life of a demonstration, when its plans were written: where each of them shall stand. Whoever
 * monitors plans brings them there, with the reviews of the past year.
 */
public record DemoPlansMade(Map<PlanId, PlanState> plans) {

    public DemoPlansMade {
        plans = Map.copyOf(plans);
    }
}
