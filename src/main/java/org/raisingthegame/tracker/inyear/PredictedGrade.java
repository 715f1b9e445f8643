package org.raisingthegame.tracker.inyear;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A GCSE grade that a teacher predicts: 9 to 1 or U, with a plus or minus for how safe it is, which doesn't count.
 *
 * @param points 9 to 0
 */
public record PredictedGrade(int points) {

    private static final Pattern GRADE = Pattern.compile("(?:GRADE )?([1-9])\\s?[+\\-=ABC]?");

    /** Reads a grade; empty for anything else. */
    public static Optional<PredictedGrade> read(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT).replace('−', '-');
        if (upper.equals("U")) {
            return Optional.of(new PredictedGrade(0));
        }
        Matcher matcher = GRADE.matcher(upper);
        return matcher.matches()
                ? Optional.of(new PredictedGrade(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }
}
