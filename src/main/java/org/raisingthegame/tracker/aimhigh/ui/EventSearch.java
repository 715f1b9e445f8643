package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.pages.SearchSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds the events of one's boroughs by theme, series, venue, code and month. */
@Component
@Order(230)
class EventSearch implements SearchSource {

    private final Events events;
    private final CurrentUser user;

    EventSearch(Events events, CurrentUser user) {
        this.events = events;
        this.user = user;
    }

    @Override
    public String titleKey() {
        return "aimhigh.title";
    }

    @Override
    public List<Hit> find(String words) {
        if (!user.may(AimHighPlugin.SEE_EVENTS)) {
            return List.of();
        }
        return events.all().stream()
                .filter(event -> SearchSource.isIn(
                        words,
                        event.theme(),
                        series(event),
                        event.venue() == null ? "" : event.venue(),
                        event.code(),
                        EventsNavigation.DAY.format(event.heldOn())))
                .limit(MOST)
                .map(event -> new Hit(
                        EventsNavigation.link(event.theme(), EventView.class, event.requiredId()),
                        EventsNavigation.DAY.format(event.heldOn()) + " · " + series(event)))
                .toList();
    }

    private static String series(Event event) {
        return I18NProvider.translate(event.series().key());
    }
}
