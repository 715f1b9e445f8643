package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.util.Set;
import org.raisingthegame.tracker.raisingattainment.PlanState;

/** A step in the life of a plan: who may take it, from where, and where it leads. */
public enum PlanStep {
    SUBMIT(Set.of(Party.HEAD), Set.of(PlanState.DRAFT, PlanState.RETURNED), PlanState.SUBMITTED),
    RETURN(Set.of(Party.ADVISOR), Set.of(PlanState.SUBMITTED), PlanState.RETURNED),
    AGREE(Set.of(Party.ADVISOR), Set.of(PlanState.SUBMITTED), PlanState.AGREED),
    START(Set.of(Party.HEAD, Party.ADVISOR), Set.of(PlanState.AGREED), PlanState.IN_PROGRESS),
    CLOSE(Set.of(Party.HEAD, Party.ADVISOR), Set.of(PlanState.IN_PROGRESS), PlanState.CLOSED),
    /** Its work goes on in the plan of the next year. */
    CARRY_FORWARD(Set.of(Party.HEAD, Party.ADVISOR), Set.of(PlanState.IN_PROGRESS), PlanState.CARRIED_FORWARD);

    private final Set<Party> takenBy;
    private final Set<PlanState> from;
    private final PlanState to;

    PlanStep(Set<Party> takenBy, Set<PlanState> from, PlanState to) {
        this.takenBy = takenBy;
        this.from = from;
        this.to = to;
    }

    boolean isTakenBy(Party party) {
        return takenBy.contains(party);
    }

    boolean leadsFrom(PlanState state) {
        return from.contains(state);
    }

    public PlanState to() {
        return to;
    }

    /** Translation key of the button. */
    public String doKey() {
        return "raisingattainment.step." + name();
    }

    /** Translation key of what was done, in the past. */
    public String doneKey() {
        return "raisingattainment.stepped." + name();
    }
}
