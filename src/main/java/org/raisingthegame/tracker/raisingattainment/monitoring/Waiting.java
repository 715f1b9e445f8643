package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.raisingattainment.PlanState;

/**
 * What waits for one party of a plan.
 *
 * @param review which review, where it is about one
 */
public record Waiting(Kind kind, @Nullable Review review) {

    /** So long before its day a review begins to wait for the advisor. */
    private static final int DAYS_BEFORE = 21;

    /** What is to be done. */
    public enum Kind {
        /** Head: put right what the advisor returned. */
        ANSWER_COMMENTS,
        /** Head: the plan is agreed and can start. */
        START,
        ANSWER_REVIEW,
        SIGN_REVIEW,
        /** Advisor: return or agree. */
        DECIDE,
        SEND_REVIEW,
        OVERDUE_REVIEW;

        public String titleKey() {
            return "raisingattainment.waiting." + name();
        }
    }

    static List<Waiting> of(Party party, PlanState state, List<Review> reviews, LocalDate today) {
        List<Waiting> all = new ArrayList<>();
        if (party == Party.HEAD && state == PlanState.RETURNED) {
            all.add(new Waiting(Kind.ANSWER_COMMENTS, null));
        }
        if (party == Party.HEAD && state == PlanState.AGREED) {
            all.add(new Waiting(Kind.START, null));
        }
        if (party == Party.ADVISOR && state == PlanState.SUBMITTED) {
            all.add(new Waiting(Kind.DECIDE, null));
        }
        if (state == PlanState.IN_PROGRESS) {
            reviews.forEach(review -> {
                Kind kind = kind(party, review, today);
                if (kind != null) {
                    all.add(new Waiting(kind, review));
                }
            });
        }
        return all;
    }

    private static @Nullable Kind kind(Party party, Review review, LocalDate today) {
        boolean signs = party == Party.HEAD || party == Party.ADVISOR;
        return switch (review.state()) {
            case DUE -> party == Party.ADVISOR ? toSend(review, today) : null;
            case SENT -> party == Party.HEAD ? Kind.ANSWER_REVIEW : null;
            case ANSWERED -> signs && !review.isSignedBy(party) ? Kind.SIGN_REVIEW : null;
            case SIGNED -> null;
        };
    }

    private static @Nullable Kind toSend(Review review, LocalDate today) {
        if (review.isOverdue(today)) {
            return Kind.OVERDUE_REVIEW;
        }
        return review.dueOn().minusDays(DAYS_BEFORE).isAfter(today) ? null : Kind.SEND_REVIEW;
    }
}
