package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.pages.ToDo;
import org.raisingthegame.tracker.pages.ToDoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page of who keeps a school's register: invitations to coming events that the school has not answered. */
@Component
@Order(40)
class InvitationsToAnswer implements ToDoSource {

    private final Events events;
    private final CurrentUser user;
    private final Clock clock;

    InvitationsToAnswer(Events events, CurrentUser user, Clock clock) {
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<ToDo> forThisVisit() {
        if (!user.may(AimHighPlugin.SEE_EVENTS)) {
            return List.of();
        }
        Optional<SchoolChoice> school = events.ownSchool();
        LocalDate today = LocalDate.now(clock);
        return school.stream()
                .flatMap(own -> events.all().stream()
                        .filter(event -> !event.heldOn().isBefore(today) && event.state() != EventState.CANCELLED)
                        .flatMap(event -> toDo(event, own)))
                .toList();
    }

    private Stream<ToDo> toDo(Event event, SchoolChoice own) {
        return EventView.invitationOf(events.sheet(event.requiredId()).invitations(), own).stream()
                .filter(invitation -> invitation.reply() == Reply.WAITING)
                .map(invitation -> new ToDo(
                        EventsNavigation.link(
                                I18NProvider.translate("aimhigh.home.answer", invitation.offered(), event.theme()),
                                EventView.class,
                                event.requiredId()),
                        EventsNavigation.DAY.format(event.heldOn())));
    }
}
