package org.raisingthegame.tracker.aimhigh;

import java.util.Set;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.aimhigh.persistence.EventQueries;
import org.raisingthegame.tracker.aimhigh.persistence.EventTable;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites the demonstration's founding schools to the events to come; every second one has answered. */
@Component
@Profile("demo")
class DemoInvitations {

    private static final FigureScope BOROUGH = new FigureScope(Set.of(new LaCode("208")));
    private static final int PLACES = 40;

    private final EventQueries events;
    private final EventTable table;
    private final SchoolDirectory schools;

    DemoInvitations(EventQueries events, EventTable table, SchoolDirectory schools) {
        this.events = events;
        this.table = table;
        this.schools = schools;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void invite() {
        for (Event event : events.events(BOROUGH)) {
            boolean fresh = event.state() == EventState.PLANNED
                    && events.invitations(BOROUGH, event.requiredId()).isEmpty();
            if (fresh) {
                schools.founding().stream()
                        .filter(school -> school.phase()
                                == (event.invited() == Invited.PRIMARY ? Phase.PRIMARY : Phase.SECONDARY))
                        .forEach(school -> invite(event.requiredId(), school));
            }
        }
    }

    private void invite(EventId event, School school) {
        table.invite(event, school.id(), PLACES);
        if (school.id().value() % 2 == 1) {
            table.answer(event, school.id(), Reply.ACCEPTED, PLACES - 4);
        }
    }
}
