package org.raisingthegame.tracker.attendance;

import java.util.Locale;
import java.util.Optional;

/** What a row of sessions covers. */
enum Period {
    AUTUMN,
    SPRING,
    SUMMER,
    /** From September up to a day. */
    YEAR;

    /** Reads a term or a word for the year so far, with a year behind it or without; empty when it is neither. */
    static Optional<Period> read(String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
        return switch (words) {
            case "autumn", "autumn term", "aut", "aut term", "term autumn" -> Optional.of(AUTUMN);
            case "spring", "spring term", "spr", "spr term", "term spring" -> Optional.of(SPRING);
            case "summer", "summer term", "sum", "sum term", "term summer" -> Optional.of(SUMMER);
            case "year",
                    "year to date",
                    "ytd",
                    "to date",
                    "all",
                    "whole year",
                    "full year",
                    "academic year",
                    "annual" -> Optional.of(YEAR);
            default -> Optional.empty();
        };
    }
}
