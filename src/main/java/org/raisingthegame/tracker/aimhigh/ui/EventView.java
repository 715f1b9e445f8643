package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.EventSheet;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.aimhigh.Headcounts;
import org.raisingthegame.tracker.aimhigh.Invitation;
import org.raisingthegame.tracker.aimhigh.Speakers;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;

/** An event: what it is, who comes, who speaks, how many were counted. Pupils' names are on its register alone. */
@StyleSheet("assets/styles/aimhigh.css")
@Route(EventsNavigation.EVENT)
@RolesAllowed(AimHighPlugin.SEE_EVENTS)
class EventView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Events events;
    private final Headcounts headcounts;
    private final Speakers speakers;
    private final CurrentUser user;

    private String title = "";

    EventView(Events events, Headcounts headcounts, Speakers speakers, CurrentUser user) {
        this.events = events;
        this.headcounts = headcounts;
        this.speakers = speakers;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entered) {
        try {
            show(EventsNavigation.eventOf(entered));
        } catch (OutOfScope none) {
            entered.rerouteToError(none, "");
        }
    }

    private void show(EventId id) {
        removeAll();
        EventSheet sheet = events.sheet(id);
        Event event = sheet.event();
        title = event.theme();
        add(new PageHeader(
                title, getTranslation(event.series().key()) + " · " + EventsNavigation.DAY.format(event.heldOn())));
        add(facts(event));
        Optional<SchoolChoice> own = events.ownSchool();
        own.ifPresent(school -> add(new PlacesCard(events, sheet, school, () -> show(id))));
        if (events.mayOrganise()) {
            add(new SchoolsCard(events, sheet, () -> show(id)));
        }
        add(new SpeakersCard(sheet, events.mayOrganise() ? Optional.of(speakers) : Optional.empty(), () -> show(id)));
        if (user.may(AimHighPlugin.COUNT_HEADS)) {
            add(new HeadcountCard(headcounts, event, () -> show(id)));
        }
    }

    private Card facts(Event event) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("event-facts");
        if (event.state() != EventState.HELD) {
            fact(facts, "aimhigh.state", getTranslation(event.state().key()));
        }
        fact(facts, "aimhigh.invited", getTranslation(event.invited().key()));
        if (event.venue() != null) {
            fact(facts, "aimhigh.venue", event.venue());
        } else if (event.online()) {
            fact(facts, "aimhigh.venue", getTranslation("aimhigh.online"));
        }
        if (event.capacity() != null) {
            fact(facts, "aimhigh.capacity", event.capacity().toString());
        }
        fact(facts, "aimhigh.code", event.code());
        Card card = new Card(facts);
        if (events.mayOrganise()) {
            Button change = new Button(getTranslation("aimhigh.change"));
            change.addClickListener(click -> {
                card.removeAll();
                card.add(new EventForm(events, event, this::show, () -> show(event.requiredId())));
            });
            Div ways = new Div(change);
            ways.addClassName("actions");
            card.add(ways);
        }
        return card;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    /** A line of small, quiet words. */
    static Component note(String text) {
        Paragraph note = new Note(text);
        return note;
    }

    /** The invitation of a school, if it has one. */
    static Optional<Invitation> invitationOf(List<Invitation> invitations, SchoolChoice school) {
        return invitations.stream()
                .filter(invitation -> invitation.school().equals(school.id()))
                .findFirst();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", title);
    }
}
