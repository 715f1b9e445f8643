package org.raisingthegame.tracker.figures;

import java.util.Set;
import java.util.function.Function;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.stereotype.Component;

/** For whom the figures of a place are made when the signed-in person asks. */
@Component
class Audiences {

    private final CurrentUser user;
    private final SchoolDirectory schools;

    Audiences(CurrentUser user, SchoolDirectory schools) {
        this.schools = schools;
        this.user = user;
    }

    /**
     * Who is looking: of a single school that is not his own everybody within the borough sees what the shared grid shows.
     *
     * @throws OutOfScope for a single school outside of the person's boroughs, that shares nothing, or that does not exist
     */
    Audience of(Place place) {
        Role role = user.role();
        if (place instanceof Place.OneSchool(SchoolId school)) {
            if (!user.seesTrueFiguresOf(school)) {
                within(school);
                return Audience.SHARED;
            }
            return ofOwn(role);
        }
        return ofSet(role);
    }

    private static Audience ofOwn(Role role) {
        return switch (role) {
            case BOROUGH_OFFICER -> Audience.OFFICER;
            case ADVISOR -> Audience.ADVISOR;
            case HEADTEACHER, SCHOOL_STAFF -> Audience.SCHOOL;
            case CHAMPION, PROGRAMME_TEAM -> Audience.SHARED;
        };
    }

    /** A head sees his own school's true numbers, but a set of schools is shared, and an advisor's schools are few. */
    private static Audience ofSet(Role role) {
        return role == Role.BOROUGH_OFFICER ? Audience.OFFICER : Audience.SHARED;
    }

    /** The same for every place of the person's boroughs, read once: for pages with many schools. */
    Function<Place, Audience> ofAll() {
        Role role = user.role();
        Set<SchoolId> own = user.schoolsWithTrueFigures();
        return place -> place instanceof Place.OneSchool(SchoolId school)
                ? own.contains(school) ? ofOwn(role) : Audience.SHARED
                : ofSet(role);
    }

    /**
     * The same where only those who see true figures may ask: for what a school binds to its figures.
     *
     * @throws OutOfScope for a single school of which this person sees no true figures
     */
    Audience ofOwn(Place.OneSchool place) {
        if (!user.seesTrueFiguresOf(place.school())) {
            throw new OutOfScope();
        }
        return of(place);
    }

    private void within(SchoolId school) {
        if (schools.byId(school).filter(user.figureScope()::includes).isEmpty()) {
            throw new OutOfScope();
        }
    }
}
