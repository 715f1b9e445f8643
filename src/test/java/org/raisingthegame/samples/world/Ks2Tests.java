package org.raisingthegame.samples.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gives every Year 6 its key stage 2 results. */
final class Ks2Tests {
    /** Pre-key-stage standards have these names since 2018/19; before that they were called otherwise. */
    private static final int NEW_STANDARDS = 2019;

    private final Map<Integer, List<Candidate>> cohorts = new TreeMap<>();
    private final List<Ks2Result> results = new ArrayList<>();

    /** @param yearSix by academic year, the pupils in Year 6 on census day */
    static List<Ks2Result> of(Map<Integer, List<RollEntry>> yearSix) {
        return new Ks2Tests().run(yearSix);
    }

    private List<Ks2Result> run(Map<Integer, List<RollEntry>> yearSix) {
        yearSix.forEach((year, entries) -> cohorts.put(year, present(entries, year)));
        Set<School> larger = foundingSchoolsWithLargerCohorts();
        Standard standard = new Standard(
                cohorts,
                PublishedOutcomes.KS2,
                candidate -> larger.contains(candidate.school()),
                PublishedOutcomes.KS2_START_IN_FOUNDING_SCHOOLS,
                PublishedOutcomes.KS2_RISE_IN_FOUNDING_SCHOOLS,
                PublishedOutcomes.KS2_RISE_IN_ALL_SCHOOLS);
        cohorts.forEach((year, cohort) -> {
            Set<Candidate> reached = standard.reachedIn(year);
            cohort.forEach(candidate -> results.add(mark(candidate, reached.contains(candidate))));
        });
        return results;
    }

    /** Takes out, and writes down at once, who has left before the tests in May. */
    private List<Candidate> present(List<RollEntry> entries, int year) {
        List<Candidate> present = new ArrayList<>();
        for (RollEntry entry : entries) {
            if (entry.stay().covers(LocalDate.of(year, 5, 9))) {
                present.add(Candidate.of(entry, "KS2"));
            } else {
                results.add(new Ks2Result(entry, "L", "L", "L", "L"));
            }
        }
        return present;
    }

    private Set<School> foundingSchoolsWithLargerCohorts() {
        Map<School, Integer> before = founders(PublishedOutcomes.BEFORE);
        Map<School, Integer> after = founders(PublishedOutcomes.AFTER);
        Set<School> larger = new HashSet<>(before.keySet());
        larger.removeIf(school -> before.get(school) < PublishedOutcomes.SMALLEST_COHORT
                || after.getOrDefault(school, 0) < PublishedOutcomes.SMALLEST_COHORT);
        return larger;
    }

    private Map<School, Integer> founders(int year) {
        Map<School, Integer> sizes = new HashMap<>();
        cohorts.get(year).stream()
                .filter(candidate ->
                        candidate.isCaribbean() && candidate.school().founding())
                .forEach(candidate -> sizes.merge(candidate.school(), 1, Integer::sum));
        return sizes;
    }

    private static Ks2Result mark(Candidate candidate, boolean reached) {
        RollEntry entry = candidate.entry();
        Dice dice = Dice.of("KS2 marks", entry.pupil().upn());
        if (candidate.absent()) {
            return new Ks2Result(entry, "A", dice.happens(0.5) ? "A" : "96", "A", "WTS");
        }
        double strength = candidate.strength();
        if (!reached && entry.sen() == 'E' && strength < -1.8) {
            return new Ks2Result(entry, "B", "B", "B", preKeyStage(dice, entry.year()));
        }
        if (!reached && entry.pupil().additionalLanguage() && cameThisYear(entry)) {
            return new Ks2Result(entry, "J", "J", "J", "WTS");
        }
        String gps = String.valueOf(score(dice, strength + 0.3));
        // Chance proposes, the standard decides: draw until both agree.
        for (int attempt = 0; attempt < 60; attempt++) {
            Ks2Result drawn = new Ks2Result(
                    entry,
                    String.valueOf(score(dice, strength)),
                    String.valueOf(score(dice, strength)),
                    gps,
                    writing(dice, strength));
            if (drawn.reachedStandard() == reached) {
                return reached ? drawn : withoutScore(dice, drawn);
            }
        }
        return reached ? new Ks2Result(entry, "100", "100", gps, "EXS") : new Ks2Result(entry, "101", "98", gps, "WTS");
    }

    /** Now and then a weak paper has too few marks for a scaled score. */
    private static Ks2Result withoutScore(Dice dice, Ks2Result result) {
        return result.maths().length() == 2 && result.maths().compareTo("87") < 0 && dice.happens(0.4)
                ? new Ks2Result(result.entry(), result.reading(), "N", result.gps(), result.writing())
                : result;
    }

    private static int score(Dice dice, double strength) {
        long score = Math.round(103.8 + 5.5 * strength + 3 * dice.bell());
        return (int) Math.max(80, Math.min(120, score));
    }

    private static String writing(Dice dice, double strength) {
        double pen = strength + 0.5 * dice.bell();
        if (pen > 1.3) {
            return "GDS";
        }
        return pen > -0.6 ? "EXS" : "WTS";
    }

    private static String preKeyStage(Dice dice, int year) {
        return year < NEW_STANDARDS ? dice.oneOf(List.of("PKG", "PKE", "PKF")) : "PK" + dice.between(1, 6);
    }

    private static boolean cameThisYear(RollEntry entry) {
        return SchoolCalendar.yearOf(entry.stay().from()) == entry.year();
    }
}
