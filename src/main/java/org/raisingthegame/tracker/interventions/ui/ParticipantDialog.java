package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Participant;
import org.raisingthegame.tracker.interventions.Participant.Took;
import org.raisingthegame.tracker.interventions.Participations;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Changes what one pupil had of an intervention, or takes the pupil out. */
class ParticipantDialog extends Dialog {

    private static final BigDecimal MOST = new BigDecimal("999999.99");

    private final DatePicker started = new DatePicker(say("pupils.started"));
    private final DatePicker ended = new DatePicker(say("pupils.ends"));
    private final IntegerField planned = new IntegerField(say("pupils.planned"));
    private final IntegerField held = new IntegerField(say("pupils.held"));
    private final DecimalField entry = new DecimalField(say("pupils.entry"));
    private final DecimalField exit = new DecimalField(say("pupils.exit"));
    private final TextField adult = new TextField(say("pupils.adult"));

    ParticipantDialog(
            Participations participations,
            InterventionId id,
            SchoolChoice school,
            Participant participant,
            String name,
            Runnable changed) {
        super(name);
        setWidth("36em");
        fill(participant.took());
        List.of(started, ended).forEach(day -> day.setLocale(Locale.UK));
        adult.setMaxLength(Took.LONGEST_ADULT);
        Div form = new Div(started, ended, planned, held, entry, exit, adult);
        form.addClassName("fields");
        add(form);
        UnsavedChanges changes = UnsavedChanges.in(form);
        Button save = new Button(say("pupils.save"), click -> {
            if (valid()) {
                participations.change(id, school.id(), participant.pupil(), took());
                changes.saved();
                close();
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button remove = new Button(say("pupils.remove"), click -> {
            participations.remove(id, school.id(), participant.pupil());
            close();
            Said.withWayBack(say("pupils.removed"), () -> {
                participations.add(id, school.id(), participant.pupil());
                participations.change(id, school.id(), participant.pupil(), participant.took());
                changed.run();
            });
            changed.run();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        getFooter().add(remove, new Button(say("cancel"), click -> close()), save);
    }

    private void fill(Took took) {
        started.setValue(took.startedOn());
        ended.setValue(took.endedOn());
        planned.setValue(took.planned());
        held.setValue(took.held());
        entry.setDecimal(took.entry());
        exit.setDecimal(took.exit());
        adult.setValue(took.adult() == null ? "" : took.adult());
    }

    private Took took() {
        return new Took(
                started.getValue(),
                ended.getValue(),
                planned.getValue(),
                held.getValue(),
                entry.decimal(),
                exit.decimal(),
                adult.getValue().isBlank() ? null : adult.getValue().strip());
    }

    private boolean valid() {
        LocalDate from = started.getValue();
        LocalDate until = ended.getValue();
        boolean turned = from != null && until != null && until.isBefore(from);
        started.setErrorMessage(say("required"));
        started.setInvalid(from == null);
        ended.setErrorMessage(say("ends.bad"));
        ended.setInvalid(turned);
        String bad = say("pupils.number.bad");
        return from != null
                && !turned
                && valid(planned, 1)
                && valid(held, 0)
                && entry.isWithin(MOST.negate(), MOST, bad)
                && exit.isWithin(MOST.negate(), MOST, bad);
    }

    private static boolean valid(IntegerField field, int least) {
        Integer number = field.getValue();
        boolean bad = number != null && (number < least || number > Intervention.MOST_SESSIONS);
        field.setErrorMessage(say("sessions.bad", least));
        field.setInvalid(bad);
        return !bad;
    }
}
