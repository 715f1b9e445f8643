package org.raisingthegame.tracker.pupils.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column on language says: yes or no to English as an additional language, DfE's codes (ENG, ENB believed
 * English, OTH and OTB other, REF refused, NOT not obtained), a three-letter language code, or a language's name.
 *
 * <p>Source: dfe_Languages_rscd2021 as in the domain notes, 1.2.
 */
enum FirstLanguage {
    ENGLISH(false),
    OTHER(true),
    /** Refused or not obtained: the school asked, and doesn't know. */
    UNKNOWN(null);

    private static final Pattern LANGUAGE = Pattern.compile("[\\p{L}][\\p{L} ,/()'-]{2,}");
    private static final Pattern CODE_FIRST = Pattern.compile("([A-Z]{3})\\s*[-–:]\\s*\\S.*");

    private final @Nullable Boolean eal;

    FirstLanguage(@Nullable Boolean eal) {
        this.eal = eal;
    }

    /** Whether English is an additional language; null when it isn't known. */
    @Nullable
    Boolean eal() {
        return eal;
    }

    static Optional<FirstLanguage> read(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        var codeFirst = CODE_FIRST.matcher(upper);
        String words = codeFirst.matches() ? codeFirst.group(1) : upper;
        return switch (words) {
            case "N", "NO", "FALSE", "F", "0", "ENG", "ENB", "ENGLISH", "BELIEVED TO BE ENGLISH", "NOT EAL" ->
                Optional.of(ENGLISH);
            case "Y",
                    "YES",
                    "TRUE",
                    "T",
                    "1",
                    "X",
                    "✓",
                    "EAL",
                    "OTH",
                    "OTB",
                    "OTHER THAN ENGLISH",
                    "BELIEVED TO BE OTHER THAN ENGLISH" -> Optional.of(OTHER);
            case "REF", "NOT", "?", "REFUSED", "NOT OBTAINED", "NOT SUPPLIED", "NOT KNOWN", "UNKNOWN" ->
                Optional.of(UNKNOWN);
            case "NONE", "N/A", "NOT APPLICABLE" -> Optional.empty();
            default -> LANGUAGE.matcher(words).matches() ? Optional.of(OTHER) : Optional.empty();
        };
    }
}
