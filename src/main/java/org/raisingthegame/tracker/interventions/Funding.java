package org.raisingthegame.tracker.interventions;

import java.util.Locale;
import java.util.Optional;

/** Out of which money an intervention is paid. */
public enum Funding {
    PUPIL_PREMIUM,
    SCHOOL_BUDGET,
    BOROUGH,
    GRANT,
    /** Volunteers, or nobody said. */
    NONE;

    public static Optional<Funding> read(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "pupil premium", "pp", "ppg", "pupil premium grant" -> Optional.of(PUPIL_PREMIUM);
            case "school budget", "school", "budget", "delegated budget", "core budget" -> Optional.of(SCHOOL_BUDGET);
            case "borough", "la", "local authority", "council", "lsp", "raising the game" -> Optional.of(BOROUGH);
            case "grant", "external grant", "charity", "trust", "donation" -> Optional.of(GRANT);
            case "none", "no cost", "free", "volunteers" -> Optional.of(NONE);
            default -> Optional.empty();
        };
    }

    public String key() {
        return "interventions.funding." + name();
    }
}
