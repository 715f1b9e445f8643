package org.raisingthegame.tracker.tasks;

/** How far a task is. */
public enum TaskState {
    /** Waiting for its time or for a free worker, or being done. */
    OPEN,
    DONE,
    /** Given up after {@link Task#ATTEMPTS} attempts. */
    FAILED
}
