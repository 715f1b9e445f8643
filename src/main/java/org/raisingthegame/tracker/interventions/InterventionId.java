package org.raisingthegame.tracker.interventions;

/** Surrogate key of an intervention. */
public record InterventionId(long value) {

    public InterventionId {
        if (value < 1) {
            throw new IllegalArgumentException("An intervention's id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
