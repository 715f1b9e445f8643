package org.raisingthegame.tracker.pupils.imports;

import java.util.Locale;
import java.util.Optional;
import org.raisingthegame.tracker.core.Sex;

/** How schools write a pupil's sex; some systems number it (domain notes, 1.2). */
final class SexWords {

    private SexWords() {}

    static Optional<Sex> read(String text) {
        return switch (text.strip().toUpperCase(Locale.ROOT)) {
            case "M", "MALE", "BOY", "1" -> Optional.of(Sex.M);
            case "F", "FEMALE", "GIRL", "2" -> Optional.of(Sex.F);
            default -> Optional.empty();
        };
    }
}
