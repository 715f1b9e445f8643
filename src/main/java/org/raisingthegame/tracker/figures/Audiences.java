package org.raisingthegame.tracker.figures;

import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.springframework.stereotype.Component;

/** For whom the figures of a place are made when the signed-in person asks. */
@Component
class Audiences {

    private final CurrentUser user;

    Audiences(CurrentUser user) {
        this.user = user;
    }

    /**
     * Who is looking. Until suppression covers the whole grid of shared figures, nobody but those who see its true
     * figures sees a single school.
     *
     * @throws OutOfScope for a single school of which this person sees no figures, or that does not exist
     */
    Audience of(Place place) {
        Role role = user.role();
        if (place instanceof Place.OneSchool(SchoolId school)) {
            if (!user.seesTrueFiguresOf(school)) {
                throw new OutOfScope();
            }
            return switch (role) {
                case BOROUGH_OFFICER -> Audience.OFFICER;
                case ADVISOR -> Audience.ADVISOR;
                case HEADTEACHER, SCHOOL_STAFF -> Audience.SCHOOL;
                case CHAMPION, PROGRAMME_TEAM -> Audience.SHARED;
            };
        }
        // A head sees his own school's true numbers, but a set of schools is shared, and an advisor's schools are few.
        return role == Role.BOROUGH_OFFICER ? Audience.OFFICER : Audience.SHARED;
    }
}
