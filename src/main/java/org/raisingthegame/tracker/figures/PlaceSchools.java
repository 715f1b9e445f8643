package org.raisingthegame.tracker.figures;

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
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable.Closed;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.schools.Membership;
import org.raisingthegame.tracker.schools.MembershipDirectory;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.stereotype.Component;

/** Which schools a place means in a year, within the reader's boroughs, of those that share their figures. */
@Component
class PlaceSchools {

    private final SchoolDirectory schools;
    private final MembershipDirectory memberships;
    private final ClosedYearTable closed;
    private final GroupSettings groups;

    PlaceSchools(
            SchoolDirectory schools,
            MembershipDirectory memberships,
            ClosedYearTable closed,
            GroupSettings groups) {
        this.schools = schools;
        this.memberships = memberships;
        this.closed = closed;
        this.groups = groups;
    }

    /** The schools of a place by year. */
    interface ByYear {
        List<School> in(AcademicYear year);
    }

    /**
     * @param counts the measure's counts, by which schools with enough of the group are told
     */
    ByYear of(Place place, FigureScope scope, List<SchoolYearCounts> counts) {
        List<School> all = schools.all();
        if (place instanceof Place.OneSchool(SchoolId id)) {
            return new SchoolThroughTime(id, schools.successions(), counts)
                    .among(all.stream().filter(scope::includes).toList());
        }
        Map<Closed, Set<SchoolId>> sharedThen = closed.sharing();
        ByYear which = ofSet(place, all.stream().filter(school -> scope.includes(school.laCode())).toList(), counts);
        return year -> which.in(year).stream()
                .filter(school -> joinsSets(school, year, scope, sharedThen))
                .toList();
    }

    /** By what is shared today; in a year that is closed by what was shared when it was. */
    private static boolean joinsSets(
            School school, AcademicYear year, FigureScope scope, Map<Closed, Set<SchoolId>> sharedThen) {
        Set<SchoolId> then = sharedThen.get(new Closed(school.laCode(), year));
        return then == null ? scope.joinsSets(school) : then.contains(school.id());
    }

    private ByYear ofSet(Place place, List<School> within, List<SchoolYearCounts> counts) {
        return switch (place) {
            case Place.OneSchool one -> throw new IllegalArgumentException("No set: " + one);
            case Place.AllSchools all -> always(within, school -> true);
            case Place.FoundingMembers founding -> {
                Set<SchoolId> members = ids(memberships.all().stream().filter(Membership::founding));
                yield always(within, school -> members.contains(school.id()));
            }
            case Place.MembersThatYear that -> {
                List<Membership> all = memberships.all();
                yield year -> {
                    Set<SchoolId> members = ids(all.stream().filter(membership -> membership.within(year)));
                    return filtered(within, school -> members.contains(school.id()));
                };
            }
            case Place.OfPhase(boolean primary) ->
                always(within, school -> (school.phase() == Phase.PRIMARY) == primary);
            case Place.WithGroup some ->
                year -> {
                    Set<SchoolId> enough = withGroup(counts, year, groups.fewestOfGroup());
                    return filtered(within, school -> enough.contains(school.id()));
                };
            case Place.FoundingMembersWithGroup(int least, AcademicYear first, AcademicYear second) -> {
                Set<SchoolId> members = ids(memberships.all().stream().filter(Membership::founding));
                Set<SchoolId> enough = withGroup(counts, first, least);
                enough.retainAll(withGroup(counts, second, least));
                yield always(within, school -> members.contains(school.id()) && enough.contains(school.id()));
            }
        };
    }

    /** The schools whose years a place's trend follows; none but for a single school. */
    List<Predecessor> predecessors(Place place) {
        if (!(place instanceof Place.OneSchool(SchoolId id))) {
            return List.of();
        }
        return new SchoolThroughTime(id, schools.successions(), List.of())
                .past().stream()
                        .flatMap(succession -> schools.byId(succession.predecessor()).stream()
                                .map(school -> new Predecessor(school.name(), succession.from())))
                        .toList();
    }

    private static ByYear always(List<School> schools, Predicate<School> which) {
        List<School> fixed = filtered(schools, which);
        return year -> fixed;
    }

    private static List<School> filtered(List<School> schools, Predicate<School> which) {
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
