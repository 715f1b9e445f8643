package org.raisingthegame.tracker.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.Counts;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.schools.School;

/**
 * A measure's counts of a place: only of school-years that have pupils counted, so that events of a school whose roll
 * is not in yet don't inflate a rate.
 */
class PlaceCounts {

    private final Map<AcademicYear, Map<SchoolId, SchoolYearCounts>> byYear = new HashMap<>();

    PlaceCounts(List<SchoolYearCounts> counts, PlaceSchools.ByYear schools) {
        Map<AcademicYear, List<SchoolYearCounts>> years = counts.stream()
                .filter(SchoolYearCounts::hasPupils)
                .collect(Collectors.groupingBy(SchoolYearCounts::year));
        years.forEach((year, ofYear) -> {
            Set<SchoolId> members = schools.in(year).stream().map(School::id).collect(Collectors.toSet());
            byYear.put(
                    year,
                    ofYear.stream()
                            .filter(one -> members.contains(one.school()))
                            .collect(Collectors.toMap(SchoolYearCounts::school, Function.identity())));
        });
    }

    Set<SchoolId> schools(AcademicYear year) {
        return ofYear(year).keySet();
    }

    /** Every school that stands for the place in a year. */
    Set<SchoolId> everySchool() {
        Set<SchoolId> schools = new HashSet<>();
        byYear.values().forEach(one -> schools.addAll(one.keySet()));
        return schools;
    }

    /** The schools that have pupils in both years. */
    Set<SchoolId> schools(AcademicYear one, AcademicYear other) {
        Set<SchoolId> both = new HashSet<>(schools(one));
        both.retainAll(schools(other));
        return both;
    }

    /** The first year in which a school of the place has pupils. */
    Optional<AcademicYear> firstYear() {
        return byYear.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .min(AcademicYear::compareTo);
    }

    Collection<SchoolYearCounts> all() {
        return byYear.values().stream().flatMap(one -> one.values().stream()).toList();
    }

    Counts group(AcademicYear year) {
        return group(year, schools(year));
    }

    Counts others(AcademicYear year) {
        return others(year, schools(year));
    }

    /** The group's counts in those of the place's schools that are among the given. */
    Counts group(AcademicYear year, Set<SchoolId> among) {
        return sum(year, among, SchoolYearCounts::group);
    }

    Counts others(AcademicYear year, Set<SchoolId> among) {
        return sum(year, among, SchoolYearCounts::others);
    }

    private Counts sum(AcademicYear year, Set<SchoolId> among, Function<SchoolYearCounts, Counts> part) {
        return ofYear(year).values().stream()
                .filter(one -> among.contains(one.school()))
                .map(part)
                .reduce(Counts.NONE, Counts::plus);
    }

    private Map<SchoolId, SchoolYearCounts> ofYear(AcademicYear year) {
        return byYear.getOrDefault(year, Map.of());
    }
}
