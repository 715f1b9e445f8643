package org.raisingthegame.tracker.exclusions.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.exclusions.duties.Term.Name;

/** The terms of a school, of as many years as are asked for, in order. */
public final class SchoolTerms {

    private final List<Term> terms;

    SchoolTerms(List<Term> terms) {
        this.terms = terms.stream().sorted(Comparator.comparing(Term::first)).toList();
    }

    /**
     * The terms of a year and the next as the school gave them, and for those that it did not give the ones of DfE's
     * statistics: autumn to 31 December, spring to Easter Sunday, summer to 31 July (domain notes, 2.3). Those hold
     * holidays as if they were taught, so that a due date counted in them comes too early and never too late.
     */
    static SchoolTerms of(AcademicYear year, List<Term> given) {
        Map<AcademicYear, Map<Name, Term>> byYear = new HashMap<>();
        given.forEach(
                term -> byYear.computeIfAbsent(AcademicYear.containing(term.first()), any -> new EnumMap<>(Name.class))
                        .put(term.name(), term));
        List<Term> terms = new ArrayList<>();
        for (AcademicYear one : List.of(year, year.next())) {
            Map<Name, Term> own = byYear.getOrDefault(one, Map.of());
            standard(one).forEach(term -> terms.add(own.getOrDefault(term.name(), term)));
        }
        return new SchoolTerms(terms);
    }

    private static Stream<Term> standard(AcademicYear year) {
        LocalDate easter = easterSunday(year.endYear());
        return Stream.of(
                new Term(Name.AUTUMN, year.firstDay(), LocalDate.of(year.endYear() - 1, 12, 31), null, null),
                new Term(Name.SPRING, LocalDate.of(year.endYear(), 1, 1), easter, null, null),
                new Term(Name.SUMMER, easter.plusDays(1), LocalDate.of(year.endYear(), 7, 31), null, null));
    }

    /** Gregorian Easter by the rule that O'Beirne gave (Puzzles and Paradoxes, 1965). */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int moon = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
        int correction = (golden + 11 * moon + 19 * sunday) / 433;
        int month = (moon + sunday - 7 * correction + 90) / 25;
        int day = (moon + sunday - 7 * correction + 33 * month + 19) % 32;
        return LocalDate.of(year, month, day);
    }

    public Optional<Term> termOf(LocalDate day) {
        return terms.stream().filter(term -> term.contains(day)).findFirst();
    }

    /** The school days from a day on, itself included, as far as the terms reach. */
    Stream<LocalDate> schoolDaysFrom(LocalDate day) {
        return terms.stream()
                .filter(term -> !term.last().isBefore(day))
                .flatMap(term -> term.first()
                        .datesUntil(term.last().plusDays(1))
                        .filter(one -> !one.isBefore(day))
                        .filter(term::isSchoolDay));
    }

    /** The day on which so many school days after a day are over; empty where the terms end before. */
    Optional<LocalDate> schoolDaysAfter(LocalDate day, int days) {
        return schoolDaysFrom(day.plusDays(1)).skip(days - 1L).findFirst();
    }
}
