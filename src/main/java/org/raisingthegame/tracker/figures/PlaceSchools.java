package org.raisingthegame.tracker.figures;

import java.util.List;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable;
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
            SchoolDirectory schools, MembershipDirectory memberships, ClosedYearTable closed, GroupSettings groups) {
        this.schools = schools;
        this.memberships = memberships;
        this.closed = closed;
        this.groups = groups;
    }

    /** The schools of a place by year. */
    interface ByYear {
        List<School> in(AcademicYear year);
    }

    /** The schools of a scope, with what tells which place they belong to; read once for all places. */
    SchoolsWithin within(FigureScope scope) {
        return new SchoolsWithin(
                schools.all().stream()
                        .filter(school -> scope.includes(school.laCode()))
                        .toList(),
                memberships.all(),
                schools.successions(),
                groups.fewestOfGroup(),
                scope,
                closed.sharing());
    }

    /** The schools whose years a place's trend follows; none but for a single school. */
    List<Predecessor> predecessors(Place place) {
        if (!(place instanceof Place.OneSchool(SchoolId id))) {
            return List.of();
        }
        return new SchoolThroughTime(schools.successions(), List.of())
                .past(id).stream()
                        .flatMap(succession -> schools.byId(succession.predecessor()).stream()
                                .map(school -> new Predecessor(school.name(), succession.from())))
                        .toList();
    }
}
