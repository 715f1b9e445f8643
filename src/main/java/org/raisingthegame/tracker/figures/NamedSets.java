package org.raisingthegame.tracker.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.schools.Membership;
import org.raisingthegame.tracker.schools.School;

/** The named sets of schools of the grid, as the grid calls them, in the order in which they are shown where not all can be. */
final class NamedSets {

    private static final String FOUNDING = "FOUNDING";
    private static final String ALL = "ALL";
    private static final String PRIMARY = "PRIMARY";
    private static final String OTHER_PHASES = "OTHER_PHASES";
    private static final String MEMBERS = "MEMBERS";
    private static final String WITH_GROUP = "WITH_GROUP";

    /** Those of which every ethnic group is shown: the same schools in every year, and many. */
    static final Set<String> DETAILED = Set.of(FOUNDING, ALL, PRIMARY, OTHER_PHASES);

    private final List<School> schools;
    private final Set<SchoolId> known;
    private final List<Membership> memberships;

    /** @param schools those that share their figures */
    NamedSets(List<School> schools, List<Membership> memberships) {
        this.schools = schools;
        known = schools.stream().map(School::id).collect(Collectors.toSet());
        this.memberships = memberships;
    }

    /** What the grid calls a place; empty for what is not in it. */
    static Optional<String> name(Place place) {
        return switch (place) {
            case Place.OneSchool(SchoolId school) -> Optional.of(name(school));
            case Place.FoundingMembers founding -> Optional.of(FOUNDING);
            case Place.MembersThatYear members -> Optional.of(MEMBERS);
            case Place.AllSchools all -> Optional.of(ALL);
            case Place.OfPhase(boolean primary) -> Optional.of(primary ? PRIMARY : OTHER_PHASES);
            case Place.WithGroup some -> Optional.of(WITH_GROUP);
            case Place.FoundingMembersWithGroup some -> Optional.empty();
        };
    }

    /** Whether the school is in any set, or may stand alone. */
    boolean has(SchoolId school) {
        return known.contains(school);
    }

    static String name(SchoolId school) {
        return Long.toString(school.value());
    }

    /** The sets of a borough and year but the last, which depends on what was counted. */
    Map<String, Set<SchoolId>> in(LaCode borough, AcademicYear year) {
        Set<SchoolId> founding = ids(Membership::founding);
        Set<SchoolId> members = ids(membership -> membership.within(year));
        Map<String, Set<SchoolId>> sets = new LinkedHashMap<>();
        sets.put(FOUNDING, of(borough, school -> founding.contains(school.id())));
        sets.put(ALL, of(borough, school -> true));
        sets.put(PRIMARY, of(borough, school -> school.phase() == Phase.PRIMARY));
        sets.put(OTHER_PHASES, of(borough, school -> school.phase() != Phase.PRIMARY));
        sets.put(MEMBERS, of(borough, school -> members.contains(school.id())));
        return sets;
    }

    Map<String, Set<SchoolId>> in(LaCode borough, AcademicYear year, Set<SchoolId> withGroup) {
        Map<String, Set<SchoolId>> sets = in(borough, year);
        sets.put(WITH_GROUP, withGroup);
        return sets;
    }

    private Set<SchoolId> of(LaCode borough, Predicate<School> which) {
        return schools.stream()
                .filter(school -> school.laCode().equals(borough))
                .filter(which)
                .map(School::id)
                .collect(Collectors.toSet());
    }

    private Set<SchoolId> ids(Predicate<Membership> which) {
        return memberships.stream().filter(which).map(Membership::school).collect(Collectors.toSet());
    }
}
