package org.raisingthegame.tracker.raisingattainment;

import java.util.Map;

/**
 * What somebody wrote in one part of a plan.
 *
 * @param base what stood there when he began, for each field that he could change
 * @param mine what he leaves there, for the same fields
 */
public record PartEdit(PlanId plan, PartRef part, Map<PlanField, String> base, Map<PlanField, String> mine) {

    public PartEdit {
        base = Map.copyOf(base);
        mine = Map.copyOf(mine);
        if (!base.keySet().equals(mine.keySet())) {
            throw new IllegalArgumentException("Each field is given as it was and as it shall be");
        }
    }
}
