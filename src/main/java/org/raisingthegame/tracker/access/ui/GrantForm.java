package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.raisingthegame.tracker.access.Colleagues;
import org.raisingthegame.tracker.access.GrantOutcome;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Who, which rights, until when. */
class GrantForm extends Div {

    private final EmailField email = new EmailField(getTranslation("access.colleagues.email"));
    private final TextField name = new TextField(getTranslation("access.colleagues.name"));
    private final CheckboxGroup<String> rights = new CheckboxGroup<>(getTranslation("access.colleagues.rights"));
    private final DatePicker lastDay = new DatePicker(getTranslation("access.colleagues.last-day"));

    private final Colleagues colleagues;
    private final SchoolId school;
    private final Runnable granted;
    private final UnsavedChanges changes;

    GrantForm(Colleagues colleagues, SchoolId school, LocalDate today, Runnable granted) {
        this.colleagues = colleagues;
        this.school = school;
        this.granted = granted;
        name.setHelperText(getTranslation("access.colleagues.name.help"));
        rights.setItems(colleagues.grantableRights());
        rights.setItemLabelGenerator(right -> getTranslation("access.right." + right));
        lastDay.setMin(today);
        lastDay.setLocale(Locale.UK);
        lastDay.setHelperText(getTranslation("access.colleagues.last-day.help"));
        FormLayout fields = new FormLayout(email, name, rights, lastDay);
        fields.setColspan(rights, 2);
        Button grant = new Button(getTranslation("access.colleagues.grant.do"), click -> grant());
        grant.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(grant);
        actions.addClassNames("actions", "form-actions");
        add(fields, actions);
        changes = UnsavedChanges.in(this);
    }

    private void grant() {
        String who = name.getValue().isBlank() ? email.getValue() : name.getValue();
        GrantOutcome outcome = colleagues.grant(
                school, email.getValue(), name.getValue(), Set.copyOf(rights.getValue()), lastDay.getValue());
        clearMessages();
        switch (outcome) {
            case GrantOutcome.Opened opened -> {
                new InvitationDialog(who, opened.invitation()).open();
                done();
            }
            case GrantOutcome.Granted same -> {
                Said.now(getTranslation("access.colleagues.granted", who));
                done();
            }
            case GrantOutcome.Refused refused -> show(refused.reason());
        }
    }

    private void done() {
        email.clear();
        name.clear();
        rights.clear();
        lastDay.clear();
        clearMessages();
        changes.saved();
        granted.run();
    }

    private void show(GrantOutcome.Reason reason) {
        var field = switch (reason) {
            case NO_RIGHT_CHOSEN -> rights;
            case LAST_DAY_IS_PAST -> lastDay;
            case NOT_AN_ADDRESS, HOLDS_ANOTHER_ROLE -> email;
            case NO_NAME -> name;
        };
        field.setErrorMessage(getTranslation(reason.messageKey()));
        field.setInvalid(true);
    }

    private void clearMessages() {
        email.setInvalid(false);
        name.setInvalid(false);
        rights.setInvalid(false);
        lastDay.setInvalid(false);
    }
}
