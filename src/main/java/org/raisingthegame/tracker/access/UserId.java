package org.raisingthegame.tracker.access;

import java.io.Serializable;

/** The surrogate key of an account. Never shown to people. */
public record UserId(long value) implements Serializable {

    public UserId {
        if (value <= 0) {
            throw new IllegalArgumentException("An account id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
