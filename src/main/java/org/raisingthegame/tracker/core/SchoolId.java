package org.raisingthegame.tracker.core;

/** The surrogate key of a school in this installation. Never shown to people. */
public record SchoolId(long value) {

    public SchoolId {
        if (value <= 0) {
            throw new IllegalArgumentException("A school id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
