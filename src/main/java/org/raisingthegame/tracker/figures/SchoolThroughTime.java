package org.raisingthegame.tracker.figures;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.Succession;

/**
 * A school with those that it took the place of: in a year that began before it did, and of which it has no pupils itself,
 * its predecessors stand for it, and theirs for them. A school that several took the place of stands for none of them, for
 * its pupils would be told of twice.
 */
final class SchoolThroughTime {

    private final SchoolId school;
    private final Map<SchoolId, List<Succession>> bySuccessor;
    private final Map<SchoolId, Set<AcademicYear>> yearsWithPupils;

    SchoolThroughTime(SchoolId school, List<Succession> successions, Collection<SchoolYearCounts> counts) {
        this.school = school;
        Map<SchoolId, Long> successors =
                successions.stream().collect(Collectors.groupingBy(Succession::predecessor, Collectors.counting()));
        this.bySuccessor = successions.stream()
                .filter(succession -> successors.getOrDefault(succession.predecessor(), 0L) == 1)
                .collect(Collectors.groupingBy(Succession::successor));
        this.yearsWithPupils = counts.stream()
                .filter(SchoolYearCounts::hasPupils)
                .collect(Collectors.groupingBy(
                        SchoolYearCounts::school, Collectors.mapping(SchoolYearCounts::year, Collectors.toSet())));
    }

    /** Which of these schools stand for the school, by year. */
    PlaceSchools.ByYear among(List<School> schools) {
        Map<SchoolId, School> byId = schools.stream().collect(Collectors.toMap(School::id, Function.identity()));
        return year -> standing(school, year, new HashSet<>()).stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
    }

    /** The successions that led to the school; those that led to its predecessors are theirs to tell. */
    List<Succession> past() {
        return bySuccessor.getOrDefault(school, List.of());
    }

    private Set<SchoolId> standing(SchoolId one, AcademicYear year, Set<SchoolId> seen) {
        if (!seen.add(one)) {
            return Set.of();
        }
        List<Succession> before = bySuccessor.getOrDefault(one, List.of()).stream()
                .filter(succession -> succession.from().isAfter(year.firstDay()))
                .toList();
        if (before.isEmpty() || yearsWithPupils.getOrDefault(one, Set.of()).contains(year)) {
            return Set.of(one);
        }
        Set<SchoolId> standing = before.stream()
                .flatMap(succession -> standing(succession.predecessor(), year, seen).stream())
                .filter(id -> yearsWithPupils.getOrDefault(id, Set.of()).contains(year))
                .collect(Collectors.toSet());
        return standing.isEmpty() ? Set.of(one) : standing;
    }
}
