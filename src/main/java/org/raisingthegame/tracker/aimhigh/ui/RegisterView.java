package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.Events;
import org.raisingthegame.tracker.aimhigh.RegisterFiles;
import org.raisingthegame.tracker.aimhigh.RegisterLine;
import org.raisingthegame.tracker.aimhigh.RegisterMark;
import org.raisingthegame.tracker.aimhigh.Registers;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.FileLink;
import org.raisingthegame.tracker.pages.Folded;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Presentation;

/** The register of one school at an event: made from the roll, ticked at the door, kept with its history. */
@StyleSheet("assets/styles/aimhigh.css")
@Route(EventsNavigation.EVENT + "/register")
@RolesAllowed(Rights.LOG_ATTENDANCE)
class RegisterView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);

    private final Events events;
    private final Registers registers;
    private final RegisterFiles files;

    RegisterView(Events events, Registers registers, RegisterFiles files) {
        this.events = events;
        this.registers = registers;
        this.files = files;
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
        Event event = events.event(id);
        Optional<SchoolChoice> school = events.ownSchool();
        String day = EventsNavigation.DAY.format(event.heldOn());
        standsUnder(EventsNavigation.link(event.theme(), EventView.class, id));
        add(new PageHeader(
                school.map(SchoolChoice::name).orElseGet(() -> getTranslation("aimhigh.register.title")),
                getTranslation(
                        "aimhigh.register.sub", getTranslation(event.series().key()), day)));
        if (!event.invited().pupils()) {
            add(new EmptyState(
                    getTranslation("aimhigh.register.no-pupils"),
                    getTranslation("aimhigh.register.no-pupils.do"),
                    EventsNavigation.link(getTranslation("aimhigh.title"), EventView.class, id)));
            return;
        }
        if (school.isEmpty()) {
            add(new EmptyState(
                    getTranslation("aimhigh.register.no-school"), getTranslation("aimhigh.register.no-school.do")));
            return;
        }
        show(event, school.get());
    }

    private void show(Event event, SchoolChoice school) {
        EventId id = event.requiredId();
        List<RegisterLine> lines = registers.lines(id, school.id());
        if (registers.isPast(id)) {
            add(EventView.note(getTranslation("aimhigh.register.past")));
        }
        if (lines.isEmpty()) {
            add(new EmptyState(getTranslation("aimhigh.register.none"), getTranslation("aimhigh.register.none.do")));
        } else {
            add(new TickList(lines, (pupil, here) -> registers.mark(id, school.id(), pupil, here)));
        }
        Folded making = new Folded(
                getTranslation(lines.isEmpty() ? "aimhigh.register.make" : "aimhigh.register.change"),
                () -> new ListMaking(registers, id, school, lines, () -> show(id)));
        making.addClassName("no-print");
        if (lines.isEmpty()) {
            making.open();
        }
        add(making);
        if (!lines.isEmpty()) {
            add(takeAway(event, school));
        }
        List<RegisterMark> history = registers.history(id, school.id());
        if (!history.isEmpty()) {
            add(history(history));
        }
    }

    private Card takeAway(Event event, SchoolChoice school) {
        Button print = new Button(
                getTranslation("aimhigh.register.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        FileLink workbook = new FileLink(
                getTranslation("aimhigh.register.download"),
                event.code() + " register.xlsx",
                FileLink.WORKBOOK,
                to -> files.write(event.requiredId(), school.id(), to));
        Div ways = new Div(print, workbook);
        ways.addClassName("actions");
        return new Card(EventView.note(getTranslation("aimhigh.register.care")), ways);
    }

    private NativeDetails history(List<RegisterMark> history) {
        Div lines = new Div();
        for (RegisterMark mark : history) {
            Span by = new Span(getTranslation("aimhigh.history.by", mark.by(), MINUTE.format(mark.at())));
            by.addClassName("note");
            String pupil = Presentation.hidesNames() ? "•••" : mark.pupil();
            Div line = new Div(
                    new Span(getTranslation(
                            "aimhigh.history.line",
                            pupil,
                            getTranslation(mark.made().key()))),
                    by);
            line.addClassName("speaker-line");
            lines.add(line);
        }
        NativeDetails details = new NativeDetails(getTranslation("aimhigh.history"), lines);
        details.addClassNames("card", "no-print");
        return details;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("aimhigh.register.title"));
    }
}
