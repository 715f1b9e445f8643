package org.raisingthegame.tracker.aimhigh;

import java.util.Locale;
import java.util.Optional;

/** Where an event stands. */
public enum EventState {
    PLANNED,
    HELD,
    CANCELLED;

    public static Optional<EventState> read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "planned", "booked", "confirmed", "to come" -> Optional.of(PLANNED);
            case "held", "done", "took place" -> Optional.of(HELD);
            case "cancelled", "canceled", "called off" -> Optional.of(CANCELLED);
            default -> Optional.empty();
        };
    }

    public String key() {
        return "aimhigh.state." + name();
    }
}
