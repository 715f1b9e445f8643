package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.aimhigh.EventId;

/** Ways to the pages of events, and how they write a day. */
final class EventsNavigation {

    static final String ID = "id";

    /** The route of an event's page; its register's begins with it. */
    static final String EVENT = "events/:" + ID + "([1-9][0-9]{0,17})";

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private EventsNavigation() {}

    /** The event that an address names; one that can't be is answered as one that isn't there. */
    static EventId eventOf(BeforeEnterEvent event) {
        return event.getRouteParameters().getLong(ID).map(EventId::new).orElseThrow(OutOfScope::new);
    }

    static RouterLink link(String words, Class<? extends Component> page, EventId event) {
        return new RouterLink(words, page, parameters(event));
    }

    static void to(EventId event) {
        UI.getCurrent().navigate(EventView.class, parameters(event));
    }

    private static RouteParameters parameters(EventId event) {
        return new RouteParameters(new RouteParam(ID, event.toString()));
    }
}
