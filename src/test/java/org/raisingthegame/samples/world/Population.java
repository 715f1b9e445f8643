package org.raisingthegame.samples.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is at which school, year by year: pupils start, move up, move away, change school. */
final class Population {
    /** Families look at the nearest schools only. */
    private static final int SCHOOLS_IN_REACH = 5;

    private final List<School> schools;
    private final Arrivals arrivals = new Arrivals();
    private final Map<School, List<Stay>> stays = new LinkedHashMap<>();

    Population(List<School> schools) {
        this.schools = schools;
        schools.forEach(school -> stays.put(school, new ArrayList<>()));
    }

    /** All stays at a school, past and present. */
    List<Stay> at(School school) {
        return stays.get(school);
    }

    /** Stays that cover the day. */
    List<Stay> at(School school, LocalDate day) {
        return at(school).stream().filter(stay -> stay.covers(day)).toList();
    }

    /** September: the oldest leave, the others move up, new pupils fill the places. */
    void begin(int year) {
        if (year == SchoolCalendar.FIRST_YEAR) {
            schools.forEach(school -> firstFill(school, year));
            return;
        }
        List<Stay> finished = new ArrayList<>();
        for (School school : schools) {
            Dice dice = Dice.of("summer", school.urn(), year);
            LocalDate lastDay = LocalDate.of(year - 1, 7, 20 + school.establishment() % 3);
            for (Stay stay : open(school)) {
                int yearGroup = stay.pupil().yearGroup(year);
                if (yearGroup > school.phase().lastYear) {
                    stay.end(lastDay);
                    if (school.isPrimary() && dice.happens(0.8)) {
                        finished.add(stay);
                    }
                } else if (dice.happens(0.02)) {
                    stay.end(lastDay);
                }
            }
        }
        moveToSecondary(finished, year);
        schools.forEach(school -> fillPlaces(school, year));
    }

    private void firstFill(School school, int year) {
        Dice dice = Dice.of("first", school.urn());
        for (int yearGroup = school.phase().firstYear; yearGroup <= school.phase().lastYear; yearGroup++) {
            int size = school.intake() - dice.between(0, 3);
            for (int i = 0; i < size; i++) {
                int came = dice.happens(0.8)
                        ? year - (yearGroup - school.phase().firstYear)
                        : year - dice.between(0, yearGroup - school.phase().firstYear);
                join(arrivals.arrive(dice, school, year, yearGroup), school, SchoolCalendar.firstDay(came));
            }
        }
    }

    /** Each child in turn gets the nearest school that has a place; who finds none goes to another borough. */
    private void moveToSecondary(List<Stay> finished, int year) {
        Dice.of("places", year).shuffle(finished);
        Map<School, Integer> places = new HashMap<>();
        schools.forEach(school -> places.put(school, school.isPrimary() ? 0 : school.intake() - 10));
        for (Stay primary : finished) {
            near(primary.school()).stream()
                    .filter(school -> places.get(school) > 0)
                    .findFirst()
                    .ifPresent(school -> {
                        places.merge(school, -1, Integer::sum);
                        join(primary.pupil(), school, SchoolCalendar.firstDay(year));
                    });
        }
    }

    private List<School> near(School primary) {
        return schools.stream()
                .filter(school -> !school.isPrimary())
                .sorted(Comparator.comparingDouble(primary::distanceTo))
                .limit(SCHOOLS_IN_REACH)
                .toList();
    }

    private void fillPlaces(School school, int year) {
        Dice dice = Dice.of("places", school.urn(), year);
        Map<Integer, Long> sizes = new HashMap<>();
        open(school).forEach(stay -> sizes.merge(stay.pupil().yearGroup(year), 1L, Long::sum));
        for (int yearGroup = school.phase().firstYear; yearGroup <= school.phase().lastYear; yearGroup++) {
            int size = school.intake() - dice.between(0, 3);
            for (long taken = sizes.getOrDefault(yearGroup, 0L); taken < size; taken++) {
                join(arrivals.arrive(dice, school, year, yearGroup), school, SchoolCalendar.firstDay(year));
            }
        }
    }

    /** October to June: some move away, some of those to another school of the borough, and others come. */
    void moveDuring(int year) {
        List<LocalDate> days = SchoolCalendar.schoolDays(year).stream()
                .filter(day -> day.getMonthValue() != 7 && day.isAfter(LocalDate.of(year - 1, 9, 20)))
                .toList();
        // A running year has had only a part of its moves.
        double part = days.size() / 170.0;
        for (School school : schools) {
            Dice dice = Dice.of("moves", school.urn(), year);
            for (Stay stay : open(school)) {
                if (stay.from().isAfter(days.getFirst())) {
                    // Nobody moves twice in a year.
                    continue;
                }
                boolean examYear = stay.pupil().yearGroup(year) == school.phase().lastYear;
                if (dice.happens((examYear ? 0.004 : 0.03) * part)) {
                    LocalDate day = dice.oneOf(days);
                    stay.end(day);
                    if (dice.happens(0.4)) {
                        changeSchool(dice, stay.pupil(), school, day.plusDays(dice.between(3, 12)));
                    } else if (dice.happens(0.7)) {
                        int yearGroup = stay.pupil().yearGroup(year);
                        join(arrivals.arrive(dice, school, year, yearGroup), school, dice.oneOf(days));
                    }
                }
            }
        }
    }

    private void changeSchool(Dice dice, Pupil pupil, School old, LocalDate day) {
        List<School> others = schools.stream()
                .filter(school -> school.phase() == old.phase() && school != old)
                .toList();
        LocalDate monday = day.getDayOfWeek().getValue() > 5 ? day.plusDays(2) : day;
        if (!monday.isAfter(SchoolCalendar.TODAY)) {
            join(pupil, dice.oneOf(others), monday);
        }
    }

    private void join(Pupil pupil, School school, LocalDate day) {
        at(school).add(new Stay(pupil, school, day));
    }

    private List<Stay> open(School school) {
        return at(school).stream().filter(Stay::isOpen).toList();
    }
}
