package org.raisingthegame.tracker.attainment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A GCSE grade: 9 to 1 or U; X or NE where there is no result; Q while it is pending; the letters A* to G of earlier
 * years, of which C stands at 4.
 *
 * <p>Source: DfE, Key stage 4 performance, data guidance, as set out in the domain notes, section 3.2.
 *
 * @param text as written, in capitals
 * @param points 0 to 9; the letters at the number that marks the same standard
 * @param pending whether the result is still to come
 */
public record GcseGrade(String text, int points, boolean pending) {

    /** The "standard pass". */
    public static final int STANDARD_PASS = 4;

    /** The "strong pass". */
    public static final int STRONG_PASS = 5;

    private static final Map<String, Integer> LETTERS =
            Map.of("A*", 8, "A", 7, "B", 5, "C", 4, "D", 3, "E", 2, "F", 1, "G", 1);

    /** Reads a grade; empty for anything else, such as the double grades of combined science or vocational grades. */
    public static Optional<GcseGrade> read(String text) {
        String grade = text.strip().toUpperCase(Locale.ROOT);
        if (grade.matches("[1-9]")) {
            return Optional.of(new GcseGrade(grade, Integer.parseInt(grade), false));
        }
        return switch (grade) {
            case "U", "X", "NE", "0" -> Optional.of(new GcseGrade(grade, 0, false));
            case "Q" -> Optional.of(new GcseGrade(grade, 0, true));
            default -> Optional.ofNullable(LETTERS.get(grade)).map(points -> new GcseGrade(grade, points, false));
        };
    }

    /** Whether it is a grade 4 or better. */
    public Reached standardPass() {
        return atLeast(STANDARD_PASS);
    }

    /** Whether it is a grade 5 or better. */
    public Reached strongPass() {
        return atLeast(STRONG_PASS);
    }

    private Reached atLeast(int pass) {
        if (pending) {
            return Reached.UNKNOWN;
        }
        return points >= pass ? Reached.YES : Reached.NO;
    }
}
