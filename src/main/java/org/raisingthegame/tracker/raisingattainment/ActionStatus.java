package org.raisingthegame.tracker.raisingattainment;

import java.util.Locale;
import java.util.Optional;

/** How far an action is. */
public enum ActionStatus {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    DROPPED;

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return this == NOT_STARTED || this == UNDER_WAY;
    }

    public String titleKey() {
        return "raisingattainment.status." + name();
    }

    /** Reads what schools write in a status column; empty for what it doesn't know. */
    public static Optional<ActionStatus> read(String text) {
        return switch (text.strip().toLowerCase(Locale.UK)) {
            case "not started", "to do", "planned", "open", "red" -> Optional.of(NOT_STARTED);
            case "under way", "underway", "in progress", "started", "ongoing", "on track", "amber" ->
                Optional.of(UNDER_WAY);
            case "done", "complete", "completed", "finished", "achieved", "green" -> Optional.of(DONE);
            case "dropped", "cancelled", "no longer needed", "withdrawn" -> Optional.of(DROPPED);
            default -> Optional.empty();
        };
    }
}
