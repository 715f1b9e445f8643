package org.raisingthegame.tracker.raisingattainment;

import java.util.Collection;
import java.util.Map;

/**
 * Where plans stand. Answered by the part of this plugin that monitors; asked by the part that writes, for plans that it
 * has found within the caller's scope.
 */
public interface PlanStates {

    /** A plan that nobody submitted yet is a draft. */
    PlanState stateOf(PlanId plan);

    /** The state of each of these plans. */
    Map<PlanId, PlanState> statesOf(Collection<PlanId> plans);
}
