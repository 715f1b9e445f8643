package org.raisingthegame.tracker.inyear;

import java.util.Locale;
import java.util.Optional;

/** Where a pupil stands by the school's own expectation for the time of year. */
public enum Judgement {
    BELOW,
    AT,
    ABOVE,
    /** The mark is no judgement, such as "absent": the pupil is not counted. */
    NONE;

    /** Reads the words that mean the same in every school; empty for a mark of a school's own scale. */
    public static Optional<Judgement> read(String text) {
        return switch (text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip()) {
            case "below",
                    "below expected",
                    "below age related",
                    "below are",
                    "working towards",
                    "wts",
                    "towards",
                    "working below",
                    "well below",
                    "emerging",
                    "not on track" -> Optional.of(BELOW);
            case "at",
                    "at expected",
                    "expected",
                    "on track",
                    "exs",
                    "age related",
                    "at age related",
                    "are",
                    "secure",
                    "working at",
                    "meeting" -> Optional.of(AT);
            case "above",
                    "above expected",
                    "gds",
                    "greater depth",
                    "working at greater depth",
                    "exceeding",
                    "working above",
                    "above age related" -> Optional.of(ABOVE);
            case "absent", "n a", "not assessed", "none" -> Optional.of(NONE);
            default -> Optional.empty();
        };
    }

    /** Translation key of its name. */
    public String key() {
        return "inyear.judgement." + name();
    }
}
