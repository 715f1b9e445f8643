package org.raisingthegame.tracker.tasks;

import java.io.Serializable;

/** The key of a task. */
public record TaskId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
