package org.raisingthegame.tracker.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.PlaceSchools.ByYear;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable.Closed;
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
    private final FigureScope scope;
    private final Map<Closed, Set<SchoolId>> sharedThen;

    /**
     * @param schools all of the boroughs
     * @param fewestOfGroup pupils of the group that a school has at least to be one "with the group"
     * @param scope which of them share their figures today, and which are the reader's own
     * @param sharedThen of each year that is closed, which shared them when it was closed
     */
    SchoolsWithin(
            List<School> schools,
            List<Membership> memberships,
            List<Succession> successions,
            int fewestOfGroup,
            FigureScope scope,
            Map<Closed, Set<SchoolId>> sharedThen) {
        this.schools = schools;
        this.memberships = memberships;
        this.successions = successions;
        this.fewestOfGroup = fewestOfGroup;
        this.scope = scope;
        this.sharedThen = sharedThen;
    }

    /** All of the boroughs, by key, in the order of their names: those too that count in sets of closed years alone. */
    Map<SchoolId, School> byId() {
        return byId(schools.stream());
    }

    /** Those that may be shown by themselves: they share their figures, or are the reader's own. */
    Map<SchoolId, School> alone() {
        return byId(schools.stream().filter(scope::includes));
    }

    private static Map<SchoolId, School> byId(Stream<School> schools) {
        return schools.collect(Collectors.toMap(School::id, school -> school, (one, same) -> one, LinkedHashMap::new));
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
            case Place.OneSchool(SchoolId id) -> throughTime(counts).of(id, alone());
            case Place.AllSchools all -> sharing(school -> true);
            case Place.FoundingMembers founding -> {
                Set<SchoolId> members = founding();
                yield sharing(school -> members.contains(school.id()));
            }
            case Place.MembersThatYear that ->
                year -> {
                    Set<SchoolId> members = ids(memberships.stream().filter(membership -> membership.within(year)));
                    return sharing(year, school -> members.contains(school.id()));
                };
            case Place.OfPhase(boolean primary) -> sharing(school -> (school.phase() == Phase.PRIMARY) == primary);
            case Place.WithGroup some ->
                year -> {
                    Set<SchoolId> enough = withGroup(counts, year, fewestOfGroup);
                    return sharing(year, school -> enough.contains(school.id()));
                };
            case Place.FoundingMembersWithGroup(int least, AcademicYear first, AcademicYear second) -> {
                Set<SchoolId> members = founding();
                Set<SchoolId> enough = withGroup(counts, first, least);
                enough.retainAll(withGroup(counts, second, least));
                yield sharing(school -> members.contains(school.id()) && enough.contains(school.id()));
            }
        };
    }

    private Set<SchoolId> founding() {
        return ids(memberships.stream().filter(Membership::founding));
    }

    private ByYear sharing(Predicate<School> which) {
        return year -> sharing(year, which);
    }

    private List<School> sharing(AcademicYear year, Predicate<School> which) {
        return schools.stream()
                .filter(which)
                .filter(school -> joinsSets(school, year))
                .toList();
    }

    /** By what is shared today; in a year that is closed by what was shared when it was. */
    private boolean joinsSets(School school, AcademicYear year) {
        Set<SchoolId> then = sharedThen.get(new Closed(school.laCode(), year));
        return then == null ? scope.joinsSets(school) : then.contains(school.id());
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
