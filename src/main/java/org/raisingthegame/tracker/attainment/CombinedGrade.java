package org.raisingthegame.tracker.attainment;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The double grade of GCSE combined science: two equal or adjacent grades, the higher first, from 9-9 to 1-1; U, and X
 * and Q as of a single grade.
 *
 * <p>Source: domain notes, section 3.2.
 *
 * @param text as it is kept, whichever way it was written: 5-4
 */
public record CombinedGrade(String text) {

    /** 5-4, 54, 5:4, 5/4, 5 4. */
    private static final Pattern PAIR = Pattern.compile("([1-9])\\s*[-–:/ ]?\\s*([1-9])");

    /** Reads a double grade; empty for anything else, such as 7-4 or a single grade. */
    public static Optional<CombinedGrade> read(String text) {
        String grade = text.strip().toUpperCase(Locale.ROOT);
        Matcher pair = PAIR.matcher(grade);
        if (pair.matches()) {
            int first = Integer.parseInt(pair.group(1));
            int second = Integer.parseInt(pair.group(2));
            return first == second || first == second + 1
                    ? Optional.of(new CombinedGrade(first + "-" + second))
                    : Optional.empty();
        }
        return switch (grade) {
            case "U", "UU", "U-U" -> Optional.of(new CombinedGrade("U"));
            case "X", "Q" -> Optional.of(new CombinedGrade(grade));
            default -> Optional.empty();
        };
    }
}
