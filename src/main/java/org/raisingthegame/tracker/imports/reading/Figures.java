package org.raisingthegame.tracker.imports.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that stand in cells as text. */
final class Figures {

    /** A comma groups three digits; in "46,5" it would be a decimal point elsewhere in Europe, and is not guessed. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)?(?:\\.\\d+)?");

    /** As Excel shows a long number in a narrow column, and keeps it in a text file: 2.08E+06. */
    private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?[Ee]\\+?\\d{1,3}");

    private static final int LONGEST = 40;

    private Figures() {}

    /** The number; empty where the text is none, or one whose digits Excel has lost. */
    static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST
                || text.chars().noneMatch(Character::isDigit)
                || !PLAIN.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(",", "")));
    }

    /** Whether the digits behind the first are lost. */
    static boolean isShortened(String text) {
        return text.length() <= LONGEST && SHORTENED.matcher(text).matches();
    }

    /** Whether a number can be written out in some digits: 1E-300 is one too. */
    static boolean isOrdinary(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LONGEST;
    }
}
