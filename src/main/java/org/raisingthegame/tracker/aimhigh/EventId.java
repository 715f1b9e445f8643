package org.raisingthegame.tracker.aimhigh;

/** Surrogate key of an event. */
public record EventId(long value) {

    public EventId {
        if (value < 1) {
            throw new IllegalArgumentException("An event's id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
