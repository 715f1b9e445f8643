package org.raisingthegame.tracker.schoolregister.imports;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Phase;

/**
 * How lists of schools write a phase. DfE's register gives special schools and pupil referral units no phase; their kind
 * stands in its column on the type of establishment.
 */
final class PhaseWords {

    private PhaseWords() {}

    static Optional<Phase> read(@Nullable String phase, @Nullable String type) {
        return read(phase).or(() -> byType(type));
    }

    private static Optional<Phase> read(@Nullable String phase) {
        return switch (words(phase)) {
            case "primary",
                    "infant",
                    "infants",
                    "infant and nursery",
                    "junior",
                    "infant and junior",
                    "nursery",
                    "middle deemed primary",
                    "state funded primary" -> Optional.of(Phase.PRIMARY);
            case "secondary", "middle deemed secondary", "state funded secondary", "high", "16 plus" ->
                Optional.of(Phase.SECONDARY);
            case "all through", "through", "primary and secondary" -> Optional.of(Phase.ALL_THROUGH);
            case "special", "special school" -> Optional.of(Phase.SPECIAL);
            case "pru", "pupil referral unit", "alternative provision", "ap" -> Optional.of(Phase.PUPIL_REFERRAL_UNIT);
            default -> Optional.empty();
        };
    }

    private static Optional<Phase> byType(@Nullable String type) {
        String words = words(type);
        if (words.contains("pupil referral unit") || words.contains("alternative provision")) {
            return Optional.of(Phase.PUPIL_REFERRAL_UNIT);
        }
        return words.contains("special") ? Optional.of(Phase.SPECIAL) : Optional.empty();
    }

    private static String words(@Nullable String text) {
        return text == null
                ? ""
                : text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", " ")
                        .replaceAll("\\bschool$", "")
                        .strip();
    }
}
