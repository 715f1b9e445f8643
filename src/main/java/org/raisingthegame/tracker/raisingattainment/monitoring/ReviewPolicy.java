package org.raisingthegame.tracker.raisingattainment.monitoring;

import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision.Reason;

/** Who may do what with a review, and when. */
public final class ReviewPolicy {

    private ReviewPolicy() {}

    /**
     * Whether somebody may take a step with a review of a plan that stands so.
     *
     * @param from how the review stands
     * @param review what it holds, or would hold after the step
     */
    public static Decision decide(ReviewStep step, Party party, PlanState plan, ReviewState from, Review review) {
        if (!step.isTakenBy(party)) {
            return Decision.refused(Reason.NOT_YOURS);
        }
        if (plan != PlanState.IN_PROGRESS || !step.leadsFrom(from)) {
            return Decision.refused(Reason.NOT_NOW);
        }
        return switch (step) {
            case WRITE -> Decision.ALLOWED;
            case SEND -> review.isJudged() ? Decision.ALLOWED : Decision.refused(Reason.NOT_ALL_JUDGED);
            case ANSWER -> answer(review);
            case REVISE -> review.isSignedByAnybody() ? Decision.refused(Reason.SIGNED_ALREADY) : Decision.ALLOWED;
            case SIGN -> review.isSignedBy(party) ? Decision.refused(Reason.SIGNED_ALREADY) : Decision.ALLOWED;
        };
    }

    /** Whether to offer it: it is this person's to do from here, whatever is still to be filled in. */
    public static boolean isOffered(ReviewStep step, Party party, PlanState plan, Review review) {
        return step.isTakenBy(party)
                && plan == PlanState.IN_PROGRESS
                && step.leadsFrom(review.state())
                && !(step == ReviewStep.SIGN && review.isSignedBy(party))
                && !(step == ReviewStep.REVISE && review.isSignedByAnybody());
    }

    private static Decision answer(Review review) {
        if (!review.isAnswered()) {
            return Decision.refused(Reason.NOT_ALL_ANSWERED);
        }
        return review.saysWhyInaccurate() ? Decision.ALLOWED : Decision.refused(Reason.COMMENT_NEEDED);
    }
}
