package org.raisingthegame.tracker.raisingattainment;

import java.io.Serializable;

/** The key of a plan, also in addresses: it says nothing, and whose plan it isn't finds nothing there. */
public record PlanId(long value) implements Serializable {

    public PlanId {
        if (value <= 0) {
            throw new IllegalArgumentException("A plan id is positive");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
