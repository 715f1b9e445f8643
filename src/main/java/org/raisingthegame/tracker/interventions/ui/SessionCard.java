package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Participant;
import org.raisingthegame.tracker.interventions.Participations;
import org.raisingthegame.tracker.pages.Card;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.pupils.PupilId;

/** Logs a session for the whole group at once: only who missed it is named. */
class SessionCard extends Card {

    SessionCard(
            Participations participations,
            InterventionId id,
            SchoolChoice school,
            List<Participant> participants,
            Runnable changed) {
        super(say("pupils.session"));
        MultiSelectComboBox<Participant> missed = new MultiSelectComboBox<>(say("pupils.session.missed"));
        missed.setItems(Presentation.ordered(participants, ParticipantsView::number).stream()
                .filter(participant -> participant.took().endedOn() == null)
                .toList());
        missed.setItemLabelGenerator(ParticipantsView::name);
        Button hold = new Button(say("pupils.session.do"), click -> {
            Set<PupilId> held = participations.holdSession(
                    id,
                    school.id(),
                    missed.getValue().stream().map(Participant::pupil).collect(Collectors.toSet()));
            Said.withWayBack(say("pupils.session.done", held.size()), () -> {
                participations.takeSessionBack(id, school.id(), held);
                changed.run();
            });
            changed.run();
        });
        Div form = new Div(missed, hold);
        form.addClassName("fields");
        UnsavedChanges.in(form);
        add(InterventionWords.note(say("pupils.session.care")), form);
    }
}
