package org.raisingthegame.tracker.figures;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.Succession;

/**
 * Schools with those that they took the place of: in a year that began before a school did, and of which it has no pupils
 * itself, its predecessors stand for it, and theirs for them. A school that several took the place of stands for none of
 * them, for its pupils would be told of twice.
 */
final class SchoolThroughTime {

    private final Map<SchoolId, List<Succession>> bySuccessor;
    private final Map<SchoolId, Set<AcademicYear>> yearsWithPupils;

    SchoolThroughTime(List<Succession> successions, Collection<SchoolYearCounts> counts) {
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

    /** Which of these schools stand for a school, by year. */
    PlaceSchools.ByYear of(SchoolId school, Map<SchoolId, School> byId) {
        return year -> standing(school, year, new HashSet<>()).stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
    }

    /** The successions that led to a school; those that led to its predecessors are theirs to tell. */
    List<Succession> past(SchoolId school) {
        return bySuccessor.getOrDefault(school, List.of());
    }

    /** A school with its predecessors and theirs. */
    Set<SchoolId> lineage(SchoolId school) {
        Set<SchoolId> lineage = new HashSet<>();
        Deque<SchoolId> open = new ArrayDeque<>(List.of(school));
        while (!open.isEmpty()) {
            SchoolId one = open.pop();
            if (lineage.add(one)) {
                past(one).forEach(succession -> open.add(succession.predecessor()));
            }
        }
        return lineage;
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
