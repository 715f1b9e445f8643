package org.raisingthegame.tracker.aimhigh;

import java.util.Locale;
import java.util.Optional;

/** Whom an event is for. */
public enum Invited {
    PRIMARY,
    SECONDARY,
    PARENTS,
    /** Heads, governors, teachers, champions. */
    STAFF;

    public static Optional<Invited> read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "primary", "primary pupils", "ks1 and ks2", "ks2" -> Optional.of(PRIMARY);
            case "secondary", "secondary pupils", "ks3 and ks4", "ks3", "ks4" -> Optional.of(SECONDARY);
            case "parents", "parents and carers", "families" -> Optional.of(PARENTS);
            case "staff", "heads", "headteachers", "governors", "champions", "teachers" -> Optional.of(STAFF);
            default -> Optional.empty();
        };
    }

    /** Whether pupils come by name, so that there is a register. */
    public boolean pupils() {
        return this == PRIMARY || this == SECONDARY;
    }

    public String key() {
        return "aimhigh.invited." + name();
    }
}
