package org.raisingthegame.tracker.pupils.imports;

import java.util.Locale;
import java.util.Optional;

/**
 * How a pupil is registered, by the school census's codes. A pupil at two schools is counted where the registration is
 * the main one.
 */
enum EnrolmentStatus {
    /** Current, at this school only. */
    C,
    /** Current main of two registrations. */
    M,
    /** Current subsidiary of two registrations: counted by the other school. */
    S,
    /** At a further-education college. */
    F,
    /** Other provider. */
    O,
    /** Guest. */
    G;

    static Optional<EnrolmentStatus> read(String text) {
        String words =
                text.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip();
        if (words.length() > 1 && words.charAt(1) == ' ') {
            words = words.substring(0, 1);
        }
        return switch (words) {
            case "C", "CURRENT", "SINGLE", "CURRENT SINGLE", "SINGLE REGISTRATION", "CURRENT SINGLE REGISTRATION" ->
                Optional.of(C);
            case "M", "MAIN", "CURRENT MAIN", "MAIN DUAL", "MAIN DUAL REGISTRATION", "CURRENT MAIN DUAL REGISTRATION" ->
                Optional.of(M);
            case "S",
                    "SUBSIDIARY",
                    "CURRENT SUBSIDIARY",
                    "SUBSIDIARY DUAL",
                    "SUBSIDIARY DUAL REGISTRATION",
                    "CURRENT SUBSIDIARY DUAL REGISTRATION" -> Optional.of(S);
            case "F", "FE COLLEGE", "FURTHER EDUCATION COLLEGE" -> Optional.of(F);
            case "O", "OTHER", "OTHER PROVIDER" -> Optional.of(O);
            case "G", "GUEST", "GUEST PUPIL" -> Optional.of(G);
            default -> Optional.empty();
        };
    }
}
