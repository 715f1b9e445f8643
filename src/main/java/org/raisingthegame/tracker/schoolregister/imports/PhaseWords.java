package org.raisingthegame.tracker.schoolregister.imports;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Laestab;
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

    /**
     * What the name of a school or the block of its establishment number says of its phase; empty for independent schools and
     * others. The blocks are DfE's convention (1000s nurseries, 1100s pupil referral units, 2000s and 3000s primary, 4000s
     * secondary, 5200s primary and 5400s secondary that were grant-maintained, 7000s special); academies keep to them, not
     * always.
     */
    static Optional<Phase> guess(String name, Laestab laestab) {
        String words = " " + words(name) + " ";
        int number = Integer.parseInt(laestab.value().substring(3));
        if (words.contains(" pru ") || words.contains(" pupil referral ")) {
            return Optional.of(Phase.PUPIL_REFERRAL_UNIT);
        }
        if (words.contains(" all through ")) {
            return Optional.of(Phase.ALL_THROUGH);
        }
        if (words.matches(".* (primary|infant|infants|junior|nursery) .*")) {
            return Optional.of(Phase.PRIMARY);
        }
        if (number >= 7000 && number < 8000) {
            return Optional.of(Phase.SPECIAL);
        }
        if (number >= 1100 && number < 1150) {
            return Optional.of(Phase.PUPIL_REFERRAL_UNIT);
        }
        if (number < 4000 || (number >= 5200 && number < 5400)) {
            return Optional.of(Phase.PRIMARY);
        }
        boolean secondary = number < 5000 || (number >= 5400 && number < 6000) || (number >= 6900 && number < 7000);
        return secondary ? Optional.of(Phase.SECONDARY) : Optional.empty();
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
