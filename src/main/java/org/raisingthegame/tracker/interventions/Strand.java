package org.raisingthegame.tracker.interventions;

import java.util.Locale;
import java.util.Optional;

/** The strands of the initiative's work with schools, and one for what a school calls otherwise. */
public enum Strand {
    PARENTAL_ENGAGEMENT("PEN"),
    MENTORING("MEN"),
    TUITION("TUI"),
    CURRICULUM("CUR"),
    BEHAVIOUR_FOR_LEARNING("BFL"),
    UNCONSCIOUS_BIAS("UBT"),
    /** Named by the school itself. */
    OWN("INT");

    private final String prefix;

    Strand(String prefix) {
        this.prefix = prefix;
    }

    /** How codes of its interventions begin. */
    public String prefix() {
        return prefix;
    }

    /** The strand that a person means; empty for a strand of a school's own, whose name that is. */
    public static Optional<Strand> read(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        return switch (words) {
            case "parental engagement", "parental engagement network", "pen", "parents", "parental" ->
                Optional.of(PARENTAL_ENGAGEMENT);
            case "mentoring", "mentor", "learning mentor", "coaching" -> Optional.of(MENTORING);
            case "tuition", "tutoring", "small group tuition", "1:1 tuition", "booster" -> Optional.of(TUITION);
            case "curriculum", "diverse curriculum", "inclusive curriculum", "decolonising the curriculum" ->
                Optional.of(CURRICULUM);
            case "behaviour", "behaviour for learning", "behaviour for learning and avoiding exclusion", "bfl" ->
                Optional.of(BEHAVIOUR_FOR_LEARNING);
            case "unconscious bias", "unconscious bias training", "ubt", "bias training" ->
                Optional.of(UNCONSCIOUS_BIAS);
            default -> Optional.empty();
        };
    }

    public String key() {
        return "interventions.strand." + name();
    }
}
