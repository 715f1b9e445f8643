package org.raisingthegame.tracker.exclusions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exclusions.duties.Duty;
import org.raisingthegame.tracker.exclusions.duties.GovernorDuties;
import org.raisingthegame.tracker.exclusions.duties.Meeting;
import org.raisingthegame.tracker.exclusions.duties.Meeting.Outcome;
import org.raisingthegame.tracker.exclusions.duties.SuspendedPupil;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Notes that the governors met about a pupil, when, and what they decided. */
class MeetingDialog extends Dialog {

    private final GovernorDuties duties;
    private final DatePicker day = new DatePicker(getTranslation("exclusions.meeting.day"));
    private final RadioButtonGroup<Outcome> outcome =
            new RadioButtonGroup<>(getTranslation("exclusions.meeting.outcome"));

    MeetingDialog(GovernorDuties duties, SchoolId school, SuspendedPupil pupil, String name, Runnable changed) {
        super(name);
        this.duties = duties;
        day.setLocale(Locale.UK);
        day.setMin(duties.earliestMeeting());
        day.setMax(duties.today());
        outcome.setItems(outcomes(pupil));
        outcome.setItemLabelGenerator(one -> getTranslation(one.key()));
        Paragraph about = new Note(getTranslation("exclusions.meeting.about"));
        Div form = new Div(about, day, outcome);
        form.addClassName("meeting-form");
        add(form);
        UnsavedChanges changes = UnsavedChanges.in(form);
        Button save = new Button(getTranslation("exclusions.meeting.save"), click -> {
            if (valid()) {
                duties.keepMeeting(school, pupil.id(), new Meeting(day.getValue(), outcome.getValue()));
                changes.saved();
                close();
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("exclusions.meeting.cancel"), click -> close()), save);
    }

    /** That parents didn't ask settles nothing where governors must meet in any case. */
    private static List<Outcome> outcomes(SuspendedPupil pupil) {
        boolean inAnyCase = pupil.standing().duties().stream().anyMatch(duty -> duty.kind() == Duty.Kind.MEET);
        return Arrays.stream(Outcome.values())
                .filter(one -> one != Outcome.NOT_ASKED || !inAnyCase)
                .toList();
    }

    private boolean valid() {
        LocalDate held = day.getValue();
        boolean known = held != null && !held.isBefore(duties.earliestMeeting()) && !held.isAfter(duties.today());
        day.setInvalid(!known);
        day.setErrorMessage(getTranslation("exclusions.meeting.day.wrong"));
        outcome.setInvalid(outcome.getValue() == null);
        outcome.setErrorMessage(getTranslation("exclusions.meeting.outcome.missing"));
        return known && outcome.getValue() != null;
    }
}
