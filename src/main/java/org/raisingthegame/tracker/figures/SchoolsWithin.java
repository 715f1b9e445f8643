package org.raisingthegame.tracker.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.PlaceSchools.ByYear;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.schools.Membership;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.Succession;

/** The schools of some boroughs, and to which place each belongs. */
final class SchoolsWithin {

    private final List<School> schools;
    private final List<Membership> memberships;
    private final List<Succession> successions;
    private final int fewestOfGroup;

    /** @param fewestOfGroup pupils of the group that a school has at least to be one "with the group" */
    SchoolsWithin(List<School> schools, List<Membership> memberships, List<Succession> successions, int fewestOfGroup) {
        this.schools = schools;
        this.memberships = memberships;
        this.successions = successions;
        this.fewestOfGroup = fewestOfGroup;
    }

    /** By key, in the order of their names. */
    Map<SchoolId, School> byId() {
        return schools.stream()
                .collect(Collectors.toMap(School::id, school -> school, (one, same) -> one, LinkedHashMap::new));
    }

    /** A school with its predecessors and theirs. */
    Set<SchoolId> lineage(SchoolId school) {
        return throughTime(List.of()).lineage(school);
    }

    /** By which a school's years before it began are found. */
    SchoolThroughTime throughTime(List<SchoolYearCounts> counts) {
        return new SchoolThroughTime(successions, counts);
    }

    /**
     * @param counts the measure's counts, by which schools with enough of the group are told
     */
    ByYear of(Place place, List<SchoolYearCounts> counts) {
        return switch (place) {
            case Place.OneSchool(SchoolId id) -> throughTime(counts).of(id, byId());
            case Place.AllSchools all -> always(school -> true);
            case Place.FoundingMembers founding -> {
                Set<SchoolId> members = founding();
                yield always(school -> members.contains(school.id()));
            }
            case Place.MembersThatYear that ->
                year -> {
                    Set<SchoolId> members = ids(memberships.stream().filter(membership -> membership.within(year)));
                    return filtered(school -> members.contains(school.id()));
                };
            case Place.OfPhase(boolean primary) -> always(school -> (school.phase() == Phase.PRIMARY) == primary);
            case Place.WithGroup some ->
                year -> {
                    Set<SchoolId> enough = withGroup(counts, year, fewestOfGroup);
                    return filtered(school -> enough.contains(school.id()));
                };
            case Place.FoundingMembersWithGroup(int least, AcademicYear first, AcademicYear second) -> {
                Set<SchoolId> members = founding();
                Set<SchoolId> enough = withGroup(counts, first, least);
                enough.retainAll(withGroup(counts, second, least));
                yield always(school -> members.contains(school.id()) && enough.contains(school.id()));
            }
        };
    }

    private Set<SchoolId> founding() {
        return ids(memberships.stream().filter(Membership::founding));
    }

    private ByYear always(Predicate<School> which) {
        List<School> fixed = filtered(which);
        return year -> fixed;
    }

    private List<School> filtered(Predicate<School> which) {
        return schools.stream().filter(which).toList();
    }

    private static Set<SchoolId> ids(Stream<Membership> memberships) {
        return memberships.map(Membership::school).collect(Collectors.toSet());
    }

    private static Set<SchoolId> withGroup(List<SchoolYearCounts> counts, AcademicYear year, int least) {
        return counts.stream()
                .filter(one -> one.year().equals(year) && one.group().denominator() >= least)
                .map(SchoolYearCounts::school)
                .collect(Collectors.toSet());
    }
}
