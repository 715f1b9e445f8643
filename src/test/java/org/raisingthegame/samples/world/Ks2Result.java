package org.raisingthegame.samples.world;

/**
 * A pupil's row in the key stage 2 results.
 *
 * @param reading scaled score, or a code for why there is none: A absent, B below the test, J just arrived, N too few
 *     marks, L left
 * @param gps grammar, punctuation and spelling
 * @param writing teacher assessment: GDS, EXS, WTS, below that a pre-key-stage standard
 */
public record Ks2Result(RollEntry entry, String reading, String maths, String gps, String writing) {

    /** Who left before the tests is not in the cohort. */
    public boolean eligible() {
        return !reading.equals("L");
    }

    /** The expected standard in reading, writing and maths together. */
    public boolean reachedStandard() {
        return isExpected(reading) && isExpected(maths) && (writing.equals("EXS") || writing.equals("GDS"));
    }

    private static boolean isExpected(String score) {
        return Character.isDigit(score.charAt(0)) && Integer.parseInt(score) >= 100;
    }
}
