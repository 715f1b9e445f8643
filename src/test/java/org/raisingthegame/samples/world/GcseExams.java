package org.raisingthegame.samples.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gives every Year 11 its GCSE results. */
final class GcseExams {
    private GcseExams() {}

    /** @param yearEleven by academic year, the pupils in Year 11 on census day */
    static List<GcseResult> of(Map<Integer, List<RollEntry>> yearEleven) {
        Map<Integer, List<Candidate>> cohorts = new TreeMap<>();
        yearEleven.forEach((year, entries) -> cohorts.put(
                year, entries.stream().map(entry -> Candidate.of(entry, "GCSE")).toList()));
        Standard standard = new Standard(
                cohorts,
                PublishedOutcomes.GCSE,
                candidate -> candidate.school().founding(),
                PublishedOutcomes.GCSE.get(PublishedOutcomes.BEFORE).caribbean(),
                PublishedOutcomes.GCSE_RISE,
                PublishedOutcomes.GCSE_RISE);
        List<GcseResult> results = new ArrayList<>();
        cohorts.forEach((year, cohort) -> {
            Set<Candidate> reached = standard.reachedIn(year);
            cohort.forEach(candidate -> results.add(grade(candidate, reached.contains(candidate))));
        });
        return results;
    }

    private static GcseResult grade(Candidate candidate, boolean reached) {
        RollEntry entry = candidate.entry();
        if (candidate.absent()) {
            return new GcseResult(entry, "X", "X", "X", null, 0);
        }
        Dice dice = Dice.of("GCSE grades", entry.pupil().upn());
        boolean takesLiterature = dice.happens(0.97);
        double level = 4.9 + 1.5 * candidate.strength() + (gradedByTeachers(entry.year()) ? 0.45 : 0);
        // Chance proposes, the standard decides: draw until both agree.
        for (int attempt = 0; attempt < 60; attempt++) {
            int language = points(dice, level);
            int literature = takesLiterature ? points(dice, level) : -1;
            int maths = points(dice, level - 0.1);
            if ((maths >= 4 && Math.max(language, literature) >= 4) == reached) {
                return result(entry, dice, level, language, literature, maths);
            }
        }
        return reached ? result(entry, dice, level, 4, 4, 4) : result(entry, dice, level, 4, 5, 3);
    }

    private static GcseResult result(
            RollEntry entry, Dice dice, double level, int language, int literature, int maths) {
        // English and maths count twice, six other subjects once.
        double attainment8 = 2 * Math.max(language, literature) + 2 * maths;
        for (int subject = 0; subject < 5; subject++) {
            attainment8 += points(dice, level);
        }
        int science = points(dice, level);
        int secondScience = science > 1 && dice.happens(0.5) ? science - 1 : science;
        attainment8 += (science + secondScience) / 2.0;
        boolean combined = science > 0 && dice.happens(0.75);
        return new GcseResult(
                entry,
                letter(language),
                literature < 0 ? null : letter(literature),
                letter(maths),
                combined ? science + "-" + secondScience : null,
                attainment8);
    }

    private static int points(Dice dice, double level) {
        return (int) Math.max(0, Math.min(9, Math.round(level + 0.9 * dice.bell())));
    }

    private static String letter(int points) {
        return points == 0 ? "U" : String.valueOf(points);
    }

    private static boolean gradedByTeachers(int year) {
        return year == 2020 || year == 2021;
    }
}
