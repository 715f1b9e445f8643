package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.raisingthegame.tracker.pages.ListDownload;
import org.raisingthegame.tracker.pages.ListTable;
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
        standsUnder(InterventionsNavigation.link(one.name(), id));
        Optional<SchoolChoice> school = interventions.ownSchool();
        if (school.isEmpty()) {
            add(
                    new PageHeader(say("pupils.title"), one.name()),
                    new EmptyState(say("pupils.no-school"), say("pupils.no-school.do")));
            return;
        }
        List<Participant> participants = participations.of(id, school.get().id());
        add(new PageHeader(
                say("pupils.title"), one.name() + " · " + school.get().name()));
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
        InterventionId id = one.requiredId();
        ListTable<Participant> list = new ListTable<>(
                        say("pupils.title"), Presentation.ordered(participants, ParticipantsView::number))
                .column(say("pupils.column.pupil"), ParticipantsView::name)
                .column(say("pupils.column.year"), ParticipantsView::year, Comparator.comparing(ParticipantsView::age))
                .column(
                        say("pupils.column.sessions"),
                        participant -> sessions(participant.took()),
                        Comparator.comparing(
                                participant -> participant.took().held(),
                                Comparator.nullsFirst(Comparator.naturalOrder())))
                .column(say("pupils.column.further"), participant -> further(participant.took()))
                .actions(participant -> change(one, school, participant));
        return new Card(list.withDownload(
                new ListDownload(say("pupils.title"), list, () -> participations.listTaken(id, school.id()))));
    }

    private Button change(Intervention one, SchoolChoice school, Participant participant) {
        InterventionId id = one.requiredId();
        String name = name(participant);
        Button change = new Button(
                say("pupils.change"),
                click -> new ParticipantDialog(participations, id, school, participant, name, () -> show(id)).open());
        change.addThemeVariants(ButtonVariant.LUMO_SMALL);
        change.setAriaLabel(say("pupils.change.of", name));
        return change;
    }

    static long number(Participant participant) {
        return participant.pupil().value();
    }

    static String name(Participant participant) {
        return Presentation.name(participant.name(), participant.pupil().value());
    }

    private static String year(Participant participant) {
        return participant.yearGroup() == null ? "" : InterventionWords.yearGroup(participant.yearGroup());
    }

    /** Reception and nursery before Year 1, and 2 before 10. */
    private static int age(Participant participant) {
        String code = participant.yearGroup();
        boolean numbered = code != null && !code.isEmpty() && code.chars().allMatch(Character::isDigit);
        return numbered ? Integer.parseInt(code) : 0;
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
            parts.add(
                    took.exit() == null
                            ? say("pupils.at-entry", number(took.entry()))
                            : say("pupils.measure", number(took.entry()), number(took.exit())));
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
