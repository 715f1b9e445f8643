package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.PlanStates;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.StepTable;
import org.springframework.stereotype.Component;

/** Where plans stand, from the steps they took. */
@Component
class StoredStates implements PlanStates {

    private final StepTable steps;

    StoredStates(StepTable steps) {
        this.steps = steps;
    }

    @Override
    public PlanState stateOf(PlanId plan) {
        return statesOf(List.of(plan)).getOrDefault(plan, PlanState.DRAFT);
    }

    @Override
    public Map<PlanId, PlanState> statesOf(Collection<PlanId> plans) {
        Map<PlanId, PlanState> states = steps.states(plans);
        plans.forEach(plan -> states.putIfAbsent(plan, PlanState.DRAFT));
        return states;
    }
}
