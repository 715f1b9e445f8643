package org.raisingthegame.tracker.interventions;

import java.util.Locale;
import java.util.Optional;

/** Who takes part: pupils, by name within their school; or staff and governors, as numbers alone. */
public enum ForWhom {
    PUPILS,
    STAFF;

    public static Optional<ForWhom> read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "pupils", "pupil", "students", "children", "pupils and parents" -> Optional.of(PUPILS);
            case "staff", "teachers", "governors", "staff and governors", "training" -> Optional.of(STAFF);
            default -> Optional.empty();
        };
    }

    public String key() {
        return "interventions.for-whom." + name();
    }
}
