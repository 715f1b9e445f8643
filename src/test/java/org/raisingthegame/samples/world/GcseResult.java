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

    /** Against what the pupil could be expected to reach; none where DfE works none out. */
    public @Nullable Double progress8() {
        int year = entry.year();
        if (year == 2020 || year == 2021 || year >= 2025) {
            return null;
        }
        return hundredths((attainment8 - 49 - 15 * entry.pupil().ability()) / 10);
    }

    public boolean enteredEbacc() {
        return Dice.of("EBacc", entry.pupil().upn()).happens(attainment8 > 45 ? 0.6 : 0.2);
    }

    /** 0 to 9. */
    public double ebaccPoints() {
        return hundredths(attainment8 / 10 * (enteredEbacc() ? 0.95 : 0.8));
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static boolean isPass(String grade) {
        return grade.charAt(0) >= '4' && grade.charAt(0) <= '9';
    }
}
