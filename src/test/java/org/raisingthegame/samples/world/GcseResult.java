package org.raisingthegame.samples.world;

import org.jspecify.annotations.Nullable;

/**
 * A pupil's row in the GCSE results. Grades are 9 to 1, U (ungraded) or X (no result).
 *
 * @param literature null where the pupil did not take it
 * @param science two grades such as "5-4", null where the pupil took separate sciences
 * @param attainment8 0 to 90
 */
public record GcseResult(
        RollEntry entry,
        String language,
        @Nullable String literature,
        String maths,
        @Nullable String science,
        double attainment8) {

    /** Grade 4 or better in maths and in the better of the two English subjects. */
    public boolean reachedStandard() {
        return isPass(maths) && (isPass(language) || (literature != null && isPass(literature)));
    }

    private static boolean isPass(String grade) {
        return grade.charAt(0) >= '4' && grade.charAt(0) <= '9';
    }
}
