package org.raisingthegame.tracker.exclusions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.List;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exclusions.duties.GovernorDuties;
import org.raisingthegame.tracker.exclusions.duties.SuspendedPupil;
import org.raisingthegame.tracker.pages.Note;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Days at other schools, as the school was told: one sum for a pupil and the year. */
class ElsewhereForm extends Div {

    private static final double HALF_A_DAY = 0.5;

    ElsewhereForm(GovernorDuties duties, SchoolId school, List<SuspendedPupil> pupils, Runnable changed) {
        Paragraph about = new Note(getTranslation("exclusions.elsewhere.about"));
        Select<SuspendedPupil> pupil = new Select<>();
        pupil.setLabel(getTranslation("exclusions.duties.pupil"));
        pupil.setItems(pupils);
        pupil.setItemLabelGenerator(SuspendedPupilsTable::name);
        NumberField days = new NumberField(getTranslation("exclusions.elsewhere.days"));
        days.setStep(HALF_A_DAY);
        days.setMin(0);
        days.setMax(GovernorDuties.MOST_HALF_DAYS * HALF_A_DAY);
        days.setErrorMessage(getTranslation("exclusions.elsewhere.days.wrong"));
        pupil.addValueChangeListener(change -> days.setValue(
                change.getValue() == null ? null : change.getValue().standing().halfDaysElsewhere() * HALF_A_DAY));
        Button save = new Button(getTranslation("exclusions.elsewhere.save"), click -> {
            Double value = days.getValue();
            boolean fits = value != null
                    && value >= 0
                    && value <= GovernorDuties.MOST_HALF_DAYS * HALF_A_DAY
                    && value / HALF_A_DAY == Math.rint(value / HALF_A_DAY);
            days.setInvalid(!fits);
            if (fits && pupil.getValue() != null) {
                duties.keepElsewhere(school, pupil.getValue().id(), (int) Math.round(value / HALF_A_DAY));
                changed.run();
            }
        });
        Div form = new Div(pupil, days, save);
        form.addClassName("fields");
        add(about, form);
        UnsavedChanges.in(form);
    }
}
