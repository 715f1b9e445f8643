package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Interventions;
import org.raisingthegame.tracker.interventions.Participant;
import org.raisingthegame.tracker.interventions.Participant.Took;
import org.raisingthegame.tracker.interventions.Participations;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.Page;
import org.raisingthegame.tracker.pages.PageHeader;
import org.raisingthegame.tracker.pages.Presentation;

/** Which pupils of one's own school take part, what each had of it, and how more come in. */
@StyleSheet("assets/styles/interventions.css")
@Route(InterventionsNavigation.INTERVENTION + "/pupils")
@RolesAllowed(Rights.LOG_ATTENDANCE)
class ParticipantsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Interventions interventions;
    private final Participations participations;

    ParticipantsView(Interventions interventions, Participations participations) {
        this.interventions = interventions;
        this.participations = participations;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entered) {
        try {
            show(InterventionsNavigation.interventionOf(entered));
        } catch (OutOfScope none) {
            entered.rerouteToError(none, "");
        }
    }

    private void show(InterventionId id) {
        removeAll();
        Intervention one = interventions.intervention(id);
        Optional<SchoolChoice> school = interventions.ownSchool();
        if (school.isEmpty()) {
            add(
                    new PageHeader(say("pupils.title"), one.name()),
                    new EmptyState(say("pupils.no-school"), say("pupils.no-school.do")));
            return;
        }
        List<Participant> participants = participations.of(id, school.get().id());
        add(new PageHeader(
                say("pupils.title"),
                one.name() + " · " + school.get().name(),
                InterventionsNavigation.link(one.name(), id)));
        if (participants.isEmpty()) {
            add(new EmptyState(say("pupils.none"), say("pupils.none.do")));
        } else {
            add(list(one, school.get(), participants));
        }
        Runnable again = () -> show(id);
        if (participants.stream().anyMatch(participant -> participant.took().endedOn() == null)) {
            add(new SessionCard(participations, id, school.get(), participants, again));
        }
        add(new AddingCard(participations, id, school.get(), again), InterventionWords.note(say("pupils.care")));
    }

    private Card list(Intervention one, SchoolChoice school, List<Participant> participants) {
        Card card = new Card();
        for (Participant participant : participants) {
            String name =
                    Presentation.name(participant.name(), participant.pupil().value());
            Button change = new Button(
                    say("pupils.change"),
                    click -> new ParticipantDialog(
                                    participations,
                                    one.requiredId(),
                                    school,
                                    participant,
                                    name,
                                    () -> show(one.requiredId()))
                            .open());
            change.setAriaLabel(say("pupils.change.of", name));
            String year = participant.yearGroup() == null ? "" : InterventionWords.yearGroup(participant.yearGroup());
            Div line = new Div(
                    lines("participant-who", name, year),
                    lines("participant-had", sessions(participant.took()), further(participant.took())),
                    change);
            line.addClassName("participant-line");
            card.add(line);
        }
        return card;
    }

    private static Div lines(String className, String first, String second) {
        Span note = new Span(second);
        note.addClassName("note");
        Div lines = new Div(new Span(first), note);
        lines.addClassName(className);
        return lines;
    }

    private static String sessions(Took took) {
        if (took.held() == null) {
            return say("pupils.sessions.unknown");
        }
        return took.planned() == null
                ? say("pupils.sessions.held", took.held())
                : say("pupils.sessions", took.held(), took.planned());
    }

    private static String further(Took took) {
        List<String> parts = new ArrayList<>();
        if (took.entry() != null || took.exit() != null) {
            parts.add(say("pupils.measure", number(took.entry()), number(took.exit())));
        }
        if (took.adult() != null) {
            parts.add(say("pupils.led", took.adult()));
        }
        if (took.endedOn() != null) {
            parts.add(say("pupils.ended", InterventionsNavigation.DAY.format(took.endedOn())));
        }
        return String.join(" · ", parts);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "?" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", say("pupils.title"));
    }
}
