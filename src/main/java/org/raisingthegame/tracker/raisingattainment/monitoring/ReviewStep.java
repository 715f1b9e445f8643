package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.util.Set;

/** A step in the life of a review: who may take it, and from where. */
public enum ReviewStep {
    /** Keep judgements and comments without sending them. */
    WRITE(Set.of(Party.ADVISOR), Set.of(ReviewState.DUE)),
    SEND(Set.of(Party.ADVISOR), Set.of(ReviewState.DUE)),
    ANSWER(Set.of(Party.HEAD), Set.of(ReviewState.SENT)),
    /** The advisor takes it back to put something right; the head answers anew. */
    REVISE(Set.of(Party.ADVISOR), Set.of(ReviewState.SENT, ReviewState.ANSWERED)),
    SIGN(Set.of(Party.HEAD, Party.ADVISOR), Set.of(ReviewState.ANSWERED));

    private final Set<Party> takenBy;
    private final Set<ReviewState> from;

    ReviewStep(Set<Party> takenBy, Set<ReviewState> from) {
        this.takenBy = takenBy;
        this.from = from;
    }

    boolean isTakenBy(Party party) {
        return takenBy.contains(party);
    }

    boolean leadsFrom(ReviewState state) {
        return from.contains(state);
    }

    public String doKey() {
        return "raisingattainment.review-step." + name();
    }
}
