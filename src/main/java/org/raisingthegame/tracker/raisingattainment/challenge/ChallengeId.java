package org.raisingthegame.tracker.raisingattainment.challenge;

import java.io.Serializable;

/** The key of a pairing, also in addresses. */
public record ChallengeId(long value) implements Serializable {

    public ChallengeId {
        if (value <= 0) {
            throw new IllegalArgumentException("A pairing's id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
