package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Folded;
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Tag;

/** The programme's events: those to come first, the next at the top, then those held, the last at the top. */
@StyleSheet("assets/styles/aimhigh.css")
@Route("events")
@Menu(title = "aimhigh.title", order = 230)
@RolesAllowed(AimHighPlugin.SEE_EVENTS)
class EventsView extends Page implements HasDynamicTitle {

    private final LocalDate today;

    EventsView(Events events, Clock clock) {
        today = LocalDate.now(clock);
        add(new PageHeader(getTranslation("aimhigh.title"), getTranslation("aimhigh.sub")));
        List<Event> all = events.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    getTranslation("aimhigh.none"),
                    getTranslation(events.mayOrganise() ? "aimhigh.none.organiser" : "aimhigh.none.others")));
        } else {
            add(new Card(list(all)));
        }
        if (events.mayOrganise()) {
            Folded adding = new Folded(
                    getTranslation("aimhigh.add"), () -> new EventForm(events, null, EventsNavigation::to, () -> {}));
            if (all.isEmpty()) {
                adding.open();
            }
            add(adding);
        }
    }

    private ListTable<Event> list(List<Event> all) {
        Comparator<Event> byDay = Comparator.comparing(Event::heldOn);
        List<Event> inOrder = Stream.concat(
                        all.stream().filter(this::isToCome).sorted(byDay),
                        all.stream().filter(event -> !isToCome(event)).sorted(byDay.reversed()))
                .toList();
        ListTable<Event> list = new ListTable<>(getTranslation("aimhigh.title"), inOrder)
                .column(
                        getTranslation("aimhigh.theme"),
                        Event::theme,
                        event -> EventsNavigation.link(event.theme(), EventView.class, event.requiredId()))
                .day(getTranslation("aimhigh.day"), event -> EventsNavigation.DAY.format(event.heldOn()), byDay)
                .column(
                        getTranslation("aimhigh.series"),
                        event -> getTranslation(event.series().key()))
                .column(
                        getTranslation("aimhigh.invited"),
                        event -> getTranslation(event.invited().key()))
                .column(getTranslation("aimhigh.venue"), this::place)
                .column(getTranslation("aimhigh.state"), this::state, event -> new Tag(state(event), tone(event)));
        return list.withDownload(new ListDownload(getTranslation("aimhigh.title"), list));
    }

    private boolean isToCome(Event event) {
        return !event.heldOn().isBefore(today);
    }

    private String place(Event event) {
        return event.online() ? getTranslation("aimhigh.online") : event.venue() == null ? "–" : event.venue();
    }

    /** As the day says too: an event of today is neither to come nor held. */
    private String state(Event event) {
        return event.state() != EventState.CANCELLED && event.heldOn().equals(today)
                ? getTranslation("aimhigh.today")
                : getTranslation(event.state().key());
    }

    private Tag.Tone tone(Event event) {
        if (event.state() == EventState.CANCELLED) {
            return Tag.Tone.WARN;
        }
        return isToCome(event) ? Tag.Tone.OK : Tag.Tone.NEUTRAL;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("aimhigh.title"));
    }
}
