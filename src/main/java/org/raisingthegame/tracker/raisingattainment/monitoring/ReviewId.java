package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.io.Serializable;

/** The key of a review, also in addresses. */
public record ReviewId(long value) implements Serializable {

    public ReviewId {
        if (value <= 0) {
            throw new IllegalArgumentException("A review id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
