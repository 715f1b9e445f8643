package org.raisingthegame.tracker.exclusions;

import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of exclusion that schools record.
 *
 * <p>Source: DfE's census codes PERM, FIXD (now SUSP) and LNCH, domain notes, section 2.1.
 */
enum Category {
    PERM,
    /** Until 2020/21 called fixed-period or fixed-term exclusion. */
    SUSP,
    /** Half a day each in law; kept for the school, not collected by DfE and in no rate. */
    LNCH;

    /** Reads a code or the words of any year; empty when it is neither. */
    static Optional<Category> read(String text) {
        String words = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .replaceAll("\\b(exclusion|excluded|period|term|from school)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return switch (words) {
            case "perm", "permanent", "permanently", "p", "pex" -> Optional.of(PERM);
            case "susp", "suspension", "suspended", "fixd", "fixed", "fte", "s", "f" -> Optional.of(SUSP);
            case "lnch", "lunch", "lunchtime", "lunch time", "lunchtime suspension", "l" -> Optional.of(LNCH);
            default -> Optional.empty();
        };
    }
}
