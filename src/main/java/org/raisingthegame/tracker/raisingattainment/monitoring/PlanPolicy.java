package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.util.Arrays;
import java.util.List;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision.Reason;

/** Who may take which step of a plan, and when. The whole of it can be read here and in {@link PlanStep}. */
public final class PlanPolicy {

    private PlanPolicy() {}

    /**
     * How a plan stands.
     *
     * @param complete whether it holds a priority, a milestone and an action
     * @param improvementPlanMissing whether it is a priority of an annual improvement plan that is not attached
     * @param reviewOpen whether a review was sent that not both have signed
     */
    public record Standing(PlanState state, boolean complete, boolean improvementPlanMissing, boolean reviewOpen) {}

    /**
     * Whether somebody may take a step now.
     *
     * @param comment what he says to it; needed where a plan is returned
     */
    public static Decision decide(PlanStep step, Party party, Standing standing, String comment) {
        Decision decision = decide(step, party, standing);
        if (decision.allowed() && step == PlanStep.RETURN && comment.isBlank()) {
            return Decision.refused(Reason.COMMENT_NEEDED);
        }
        return decision;
    }

    /** The steps to offer somebody now, those included that only wait for something he can do himself. */
    public static List<PlanStep> offered(Party party, Standing standing) {
        return Arrays.stream(PlanStep.values())
                .filter(step -> step.isTakenBy(party) && step.leadsFrom(standing.state()))
                .toList();
    }

    private static Decision decide(PlanStep step, Party party, Standing standing) {
        if (!step.isTakenBy(party)) {
            return Decision.refused(Reason.NOT_YOURS);
        }
        if (!step.leadsFrom(standing.state())) {
            return Decision.refused(Reason.NOT_NOW);
        }
        if (step == PlanStep.SUBMIT && !standing.complete()) {
            return Decision.refused(Reason.INCOMPLETE);
        }
        if (step == PlanStep.SUBMIT && standing.improvementPlanMissing()) {
            return Decision.refused(Reason.IMPROVEMENT_PLAN_MISSING);
        }
        boolean ends = step == PlanStep.CLOSE || step == PlanStep.CARRY_FORWARD;
        if (ends && standing.reviewOpen()) {
            return Decision.refused(Reason.REVIEW_OPEN);
        }
        return Decision.ALLOWED;
    }
}
