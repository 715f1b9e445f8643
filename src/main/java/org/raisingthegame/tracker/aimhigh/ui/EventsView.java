package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Tag;

/** The programme's events: those to come first, then those held. */
@StyleSheet("assets/styles/aimhigh.css")
@Route("events")
@Menu(title = "aimhigh.title", order = 230)
@RolesAllowed(AimHighPlugin.SEE_EVENTS)
class EventsView extends Page implements HasDynamicTitle {

    /** As many of the past are shown at first. */
    private static final int RECENT = 9;

    private final Events events;
    private final LocalDate today;

    EventsView(Events events, Clock clock) {
        this.events = events;
        today = LocalDate.now(clock);
        show();
    }

    private void show() {
        removeAll();
        add(new PageHeader(getTranslation("aimhigh.title"), getTranslation("aimhigh.sub")));
        List<Event> all = events.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    getTranslation("aimhigh.none"),
                    getTranslation(events.mayOrganise() ? "aimhigh.none.organiser" : "aimhigh.none.others")));
        }
        shelf("aimhigh.upcoming", all.stream().filter(this::toCome).toList().reversed());
        shelf("aimhigh.past", all.stream().filter(event -> !toCome(event)).toList());
        if (events.mayOrganise()) {
            EventForm form = new EventForm(events, null, EventsNavigation::to, () -> {});
            add(new Card(getTranslation("aimhigh.add"), form));
        }
    }

    private boolean toCome(Event event) {
        return !event.heldOn().isBefore(today);
    }

    private void shelf(String headingKey, List<Event> shown) {
        if (shown.isEmpty()) {
            return;
        }
        Div shelf = new Div();
        shelf.addClassName("card-shelf");
        shown.stream().limit(RECENT).map(this::card).forEach(shelf::add);
        Section section = new Section(new H2(getTranslation(headingKey)), shelf);
        if (shown.size() > RECENT) {
            Button more = new Button(getTranslation("aimhigh.more", shown.size() - RECENT));
            more.addClickListener(click -> {
                shown.stream().skip(RECENT).map(this::card).forEach(shelf::add);
                section.remove(more);
            });
            section.add(more);
        }
        add(section);
    }

    private RouterLink card(Event event) {
        RouterLink card = EventsNavigation.link("", EventView.class, event.requiredId());
        card.addClassNames("card", "event-card");
        Div tags = new Div();
        tags.addClassName("actions");
        if (event.state() == EventState.CANCELLED) {
            tags.add(new Tag(getTranslation(event.state().key()), Tag.Tone.WARN));
        }
        tags.add(new Tag(
                getTranslation("aimhigh.for", getTranslation(event.invited().key())), Tag.Tone.NEUTRAL));
        if (event.online()) {
            tags.add(new Tag(getTranslation("aimhigh.online"), Tag.Tone.NEUTRAL));
        }
        card.add(
                new H2(event.theme()),
                new Paragraph(
                        getTranslation(event.series().key()) + " · " + EventsNavigation.DAY.format(event.heldOn())),
                tags);
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("aimhigh.title"));
    }
}
