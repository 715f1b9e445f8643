package org.raisingthegame.tracker.attainment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The result of one Key Stage 2 test: a scaled score of 80 to 120, of which 100 is the expected standard, or a code that
 * says why there is none.
 *
 * <p>Source: DfE, Key stage 2 attainment, methodology and data guidance, and the test administration guidance, as set
 * out in the domain notes, section 3.1.
 *
 * @param score null where there is none
 * @param code null where there is none; in capitals
 */
public record ScaledScore(@Nullable Integer score, @Nullable String code) {

    public static final int LOWEST = 80;
    public static final int HIGHEST = 120;
    public static final int EXPECTED = 100;
    public static final int HIGHER = 110;

    /**
     * In the denominator and not met: absent, below the test, cheated, just arrived, maladministration, unable to access
     * it, too few marks, standard not achieved.
     */
    private static final Set<String> NOT_MET = Set.of("A", "B", "H", "J", "Q", "T", "U", "N", "NS");

    /** Out of the denominator: left, missing, future and past cohort. */
    private static final Set<String> NOT_IN_COHORT = Set.of("L", "M", "F", "P");

    /** Special consideration; the score decides. */
    private static final Set<String> BY_SCORE = Set.of("CA", "CB");

    private static final String ACHIEVED = "AS";

    public static final ScaledScore NONE = new ScaledScore(null, null);

    public static boolean isScore(int score) {
        return score >= LOWEST && score <= HIGHEST;
    }

    public static boolean isCode(String code) {
        return code.equals(ACHIEVED)
                || NOT_MET.contains(code)
                || NOT_IN_COHORT.contains(code)
                || BY_SCORE.contains(code);
    }

    /**
     * Whether the higher standard was reached. Only a score can say so: a code that stands for "achieved" says nothing of
     * how far beyond.
     */
    public Reached higher() {
        Reached expected = expected();
        if (expected != Reached.YES) {
            return expected;
        }
        if (score == null) {
            return Reached.UNKNOWN;
        }
        return score >= HIGHER ? Reached.YES : Reached.NO;
    }

    /** Whether the expected standard was reached. */
    public Reached expected() {
        if (code != null && NOT_IN_COHORT.contains(code)) {
            return Reached.NOT_IN_COHORT;
        }
        if (score != null) {
            return score >= EXPECTED ? Reached.YES : Reached.NO;
        }
        if (code == null || BY_SCORE.contains(code)) {
            return Reached.UNKNOWN;
        }
        return code.equals(ACHIEVED) ? Reached.YES : Reached.NO;
    }
}
