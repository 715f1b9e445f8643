package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.aimhigh.AimHighPlugin;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.aimhigh.Invitation;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.aimhigh.Reach;
import org.raisingthegame.tracker.aimhigh.ReachSheet;
import org.raisingthegame.tracker.aimhigh.ReachTables;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.HomePanel;
import org.springframework.core.annotation.Order;

/** On the home page: the next events; for organisers with how many schools have answered, and what to do where there are none. */
@org.springframework.stereotype.Component
@Order(70)
class UpcomingEvents implements HomePanel {

    private static final int SHOWN = 3;

    private final Events events;
    private final Reach reach;
    private final CurrentUser user;
    private final Clock clock;

    UpcomingEvents(Events events, Reach reach, CurrentUser user, Clock clock) {
        this.events = events;
        this.reach = reach;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Optional<Component> forThisVisit() {
        if (!user.may(AimHighPlugin.SEE_EVENTS)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        List<Event> all = events.all();
        List<Event> next = all.stream()
                .filter(event -> !event.heldOn().isBefore(today) && event.state() != EventState.CANCELLED)
                .toList()
                .reversed()
                .stream()
                .limit(SHOWN)
                .toList();
        if (next.isEmpty() && !events.mayOrganise()) {
            return Optional.empty();
        }
        Card card = new Card(say("aimhigh.home.next"));
        next.forEach(event -> card.add(line(event)));
        if (next.isEmpty()) {
            card.add(EventView.note(say("aimhigh.home.none")));
        }
        if (events.mayOrganise() && !all.isEmpty()) {
            card.add(reached(AcademicYear.containing(today)));
        }
        RouterLink onwards = new RouterLink(
                say(events.mayOrganise() && next.isEmpty() ? "aimhigh.home.plan" : "aimhigh.home.all"),
                EventsView.class);
        onwards.addClassName("home-go");
        card.add(onwards);
        return Optional.of(card);
    }

    private Component line(Event event) {
        String day = EventsNavigation.DAY.format(event.heldOn());
        Span when = new Span(events.mayOrganise() ? day + " · " + answers(event) : day);
        when.addClassName("note");
        Div line = new Div(
                EventsNavigation.link(
                        say("aimhigh.home.event", say(event.series().key()), event.theme()),
                        EventView.class,
                        event.requiredId()),
                when);
        line.addClassName("home-waits");
        return line;
    }

    private String answers(Event event) {
        List<Invitation> invitations = events.sheet(event.requiredId()).invitations();
        long answered = invitations.stream()
                .filter(invitation -> invitation.reply() != Reply.WAITING)
                .count();
        return invitations.isEmpty()
                ? say("aimhigh.home.not-invited")
                : say("aimhigh.home.answered", answered, invitations.size());
    }

    /** What the year's events came to so far, as the page of their reach has it. */
    private Component reached(AcademicYear year) {
        String words = reach.sinceTheStart().stream()
                .flatMap(sheet -> sheet.byYear().stream())
                .filter(row -> row.name().equals(year.label()))
                .findFirst()
                .map(row -> reached(row, year.label()))
                .orElseGet(() -> say("aimhigh.home.reached.none", year.label()));
        Paragraph said = new Paragraph(words);
        said.addClassName("home-waits");
        return said;
    }

    private static String reached(ReachSheet.Row row, String year) {
        var tables = new ReachTables(I18NProvider::translate);
        return row.pupils() instanceof Figure.Value
                ? say("aimhigh.home.reached", year, tables.number(row.pupils()), tables.number(row.places()))
                : say("aimhigh.home.reached.few", year);
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
