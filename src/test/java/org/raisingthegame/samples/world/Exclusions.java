package org.raisingthegame.samples.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Suspends and excludes pupils, year by year. */
final class Exclusions {
    /** Law: at most 45 school days in an academic year. */
    private static final int MOST_SESSIONS = 90;

    /** How a year compares with an ordinary one. Closed schools need no entry: {@link SchoolCalendar} knows them. */
    private static final Map<Integer, Double> LEVEL = Map.ofEntries(
            Map.entry(2017, 1.05),
            Map.entry(2018, 1.0),
            Map.entry(2019, 0.80),
            Map.entry(2020, 0.78),
            Map.entry(2021, 0.72),
            Map.entry(2022, 1.0),
            Map.entry(2023, 1.15),
            Map.entry(2024, 1.30),
            Map.entry(2025, 1.25),
            Map.entry(2026, 1.15),
            Map.entry(2027, 1.10));

    private final List<School> schools;
    private final Population population;
    private final List<Exclusion> all = new ArrayList<>();

    Exclusions(List<School> schools, Population population) {
        this.schools = schools;
        this.population = population;
    }

    List<Exclusion> all() {
        return List.copyOf(all);
    }

    /** Draws the year's suspensions school by school, then the borough's few permanent exclusions. */
    void during(int year) {
        List<LocalDate> days = SchoolCalendar.schoolDays(year);
        schools.forEach(school -> suspend(school, year, days));
        PublishedOutcomes.Permanent number = PublishedOutcomes.permanent(year);
        excludeForGood(year, number.caribbean(), true, false);
        excludeForGood(year, number.others(), false, false);
        excludeForGood(year, 1, true, true);
        excludeForGood(year, year == SchoolCalendar.LAST_YEAR ? 0 : 2, false, true);
    }

    private void suspend(School school, int year, List<LocalDate> days) {
        Dice dice = Dice.of("suspensions", school.urn(), year);
        // 190 days make a whole year; a running one has had fewer.
        double level = LEVEL.get(year) * school.strictness() * days.size() / 190;
        for (Stay stay : population.at(school)) {
            int sessions = 0;
            Set<LocalDate> taken = new HashSet<>();
            for (int left = dice.times(level * risk(stay.pupil(), school, year)); left > 0; left--) {
                LocalDate day = dice.oneOf(days);
                int length = length(dice);
                boolean possible = stay.covers(day) && !SchoolCalendar.closedToMost(day) && taken.add(day);
                if (possible && sessions + length <= MOST_SESSIONS) {
                    sessions += length;
                    all.add(new Exclusion(stay.pupil(), school, false, day, length, reasons(dice, year), false));
                }
            }
        }
    }

    /** Suspensions to expect in an ordinary year. */
    private static double risk(Pupil pupil, School school, int year) {
        double risk = (school.isPrimary() ? 0.006 : 0.046) * pupil.temper();
        risk *= switch (pupil.yearGroup(year)) {
            case 0, 1, 2 -> 0.4;
            case 8, 9, 10 -> 1.3;
            default -> 1.0;
        };
        risk *= pupil.girl() ? 0.7 : 1.3;
        risk *= pupil.freeMeals(year) ? 1.7 : 1;
        risk *= pupil.sen(year) == 'N' ? 1 : 2.2;
        // Unequal from the start; a little less so where a school has been in Raising the Game for a while.
        double unequal = school.memberIn(year - 1) ? 2.1 : 2.4;
        return switch (pupil.ethnicityIn(year)) {
            case BCRB -> risk * unequal;
            case MWBC -> risk * 1.9;
            case WROM, WIRT -> risk * 2.5;
            default -> risk;
        };
    }

    private static int length(Dice dice) {
        return switch (dice.weighted(4, 26, 6, 28, 18, 10, 6, 2)) {
            case 0 -> 1;
            case 1 -> 2;
            case 2 -> 3;
            case 3 -> 4;
            case 4 -> 6;
            case 5 -> 10;
            case 6 -> 8;
            default -> dice.between(12, 20);
        };
    }

    private static List<Reason> reasons(Dice dice, int year) {
        Set<Reason> reasons = EnumSet.of(Reason.draw(dice, year));
        if (year >= Reason.REFORM) {
            int more = dice.weighted(0.7, 0.24, 0.06);
            for (int i = 0; i < more; i++) {
                reasons.add(Reason.draw(dice, year));
            }
        }
        return List.copyOf(reasons);
    }

    private void excludeForGood(int year, int number, boolean caribbean, boolean rescinded) {
        Dice dice = Dice.of("permanent", year, caribbean, rescinded);
        boolean published = caribbean && PublishedOutcomes.permanentYears().contains(year);
        // After census day, so that each stands on the roll that rates divide by. In other years than these an earlier
        // roll knows those who are gone by then.
        boolean afterCensus = published || caribbean && year == SchoolCalendar.FIRST_YEAR;
        List<LocalDate> days = SchoolCalendar.schoolDays(year).stream()
                .filter(day -> !SchoolCalendar.closedToMost(day) && day.getMonthValue() != 7)
                .filter(day -> !afterCensus || inSpring(day, year))
                .toList();
        Predicate<Stay> fits = stay -> stay.pupil().isCaribbean(year) == caribbean
                && stay.pupil().yearGroup(year) >= 4
                && (!published || stay.school().founding() && stay.covers(SchoolCalendar.census(year)));
        List<Stay> candidates = schools.stream()
                .flatMap(school -> population.at(school).stream())
                .filter(Stay::isOpen)
                .filter(fits)
                .toList();
        double[] weights = candidates.stream()
                .mapToDouble(stay -> StrictMath.pow(risk(stay.pupil(), stay.school(), year), 1.5))
                .toArray();
        Set<Pupil> gone = new HashSet<>();
        while (gone.size() < number) {
            Stay stay = candidates.get(dice.weighted(weights));
            LocalDate day = dice.oneOf(days);
            if (stay.covers(day) && gone.add(stay.pupil())) {
                // Nobody is suspended who is already out.
                all.removeIf(exclusion ->
                        exclusion.pupil() == stay.pupil() && !exclusion.start().isBefore(day));
                all.add(new Exclusion(stay.pupil(), stay.school(), true, day, 0, reasons(dice, year), rescinded));
                if (!rescinded) {
                    stay.end(day.plusDays(dice.between(18, 30)));
                }
            }
        }
    }

    private static boolean inSpring(LocalDate day, int year) {
        return day.isAfter(SchoolCalendar.census(year)) && day.getYear() == year;
    }
}
