package org.raisingthegame.tracker.inyear;

import java.util.Locale;
import java.util.Optional;

/** The subjects that are counted; a file's other subjects are none of this tool's business. */
public enum Subject {
    READING,
    WRITING,
    MATHS,
    /** English as a whole, or English language. */
    ENGLISH,
    ENGLIT;

    /** Reads a subject's name; empty for one that isn't counted. */
    public static Optional<Subject> read(String text) {
        return switch (text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip()) {
            case "reading", "read", "english reading", "reading ta" -> Optional.of(READING);
            case "writing", "writ", "english writing", "writing ta" -> Optional.of(WRITING);
            case "maths", "mathematics", "mat", "math", "ma", "maths ta" -> Optional.of(MATHS);
            case "english", "english language", "eng", "eng lang", "en", "english lang" -> Optional.of(ENGLISH);
            case "english literature", "english lit", "eng lit", "literature" -> Optional.of(ENGLIT);
            default -> Optional.empty();
        };
    }
}
