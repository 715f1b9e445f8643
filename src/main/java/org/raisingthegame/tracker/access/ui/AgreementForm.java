package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.AgreementOutcome;
import org.raisingthegame.tracker.access.AgreementOutcome.Reason;
import org.raisingthegame.tracker.access.NewAgreement;
import org.raisingthegame.tracker.access.SchoolSharing;
import org.raisingthegame.tracker.access.Shared;
import org.raisingthegame.tracker.access.SharingAgreements;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.schools.School;

/** An agreement to be written down: which schools, what they share, who signed, from when to when. */
class AgreementForm extends Div {

    private final MultiSelectComboBox<School> schools =
            new MultiSelectComboBox<>(getTranslation("access.agreement.schools"));
    private final TextField reference = new TextField(getTranslation("access.agreement.reference"));
    private final RadioButtonGroup<Shared> shares = new RadioButtonGroup<>(getTranslation("access.agreement.shares"));
    private final TextField signedBy = new TextField(getTranslation("access.agreement.signed-by"));
    private final DatePicker signedOn = new DatePicker(getTranslation("access.agreement.signed-on"));
    private final DatePicker from = new DatePicker(getTranslation("access.agreement.from"));
    private final DatePicker lastDay = new DatePicker(getTranslation("access.agreement.last-day"));
    private final SharingAgreements agreements;
    private final Runnable recorded;
    private final UnsavedChanges changes;

    AgreementForm(SharingAgreements agreements, LocalDate today, Runnable recorded) {
        this.agreements = agreements;
        this.recorded = recorded;
        schools.setItems(
                agreements.schools().stream().map(SchoolSharing::school).toList());
        schools.setItemLabelGenerator(School::name);
        schools.setHelperText(getTranslation("access.agreement.schools.help"));
        reference.setHelperText(getTranslation("access.agreement.reference.help"));
        reference.setMaxLength(80);
        signedBy.setHelperText(getTranslation("access.agreement.signed-by.help"));
        signedBy.setMaxLength(160);
        shares.setItems(Shared.values());
        shares.setItemLabelGenerator(one -> getTranslation(one.titleKey()));
        List.of(signedOn, from, lastDay).forEach(day -> day.setLocale(Locale.UK));
        lastDay.setHelperText(getTranslation("access.agreement.last-day.help"));
        signedOn.setValue(today);
        from.setValue(today);
        FormLayout fields = new FormLayout(schools, shares, reference, signedBy, signedOn, from, lastDay);
        fields.setResponsiveSteps(
                new FormLayout.ResponsiveStep("0", 1),
                new FormLayout.ResponsiveStep("32em", 2),
                new FormLayout.ResponsiveStep("56em", 3));
        fields.setColspan(schools, 3);
        fields.setColspan(shares, 3);
        Button record = new Button(getTranslation("access.agreement.record"), click -> record());
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(record);
        actions.addClassNames("actions", "form-actions");
        add(fields, actions);
        changes = UnsavedChanges.in(fields);
    }

    private void record() {
        clearMessages();
        var agreement = new NewAgreement(
                schools.getValue().stream().map(School::id).collect(Collectors.toSet()),
                reference.getValue(),
                shares.getValue(),
                signedBy.getValue(),
                signedOn.getValue(),
                from.getValue(),
                lastDay.getValue());
        switch (agreements.record(agreement)) {
            case AgreementOutcome.Recorded done -> {
                Said.now(getTranslation(
                        "access.agreement.recorded", agreement.schools().size()));
                schools.clear();
                reference.clear();
                changes.saved();
                recorded.run();
            }
            case AgreementOutcome.Refused refused -> show(refused.reason());
        }
    }

    private void show(Reason reason) {
        HasValidation field = switch (reason) {
            case NO_SCHOOL, THERE_ALREADY -> schools;
            case NO_REFERENCE -> reference;
            case NOTHING_SHARED -> shares;
            case NO_SIGNATURE -> signedBy;
            case NO_DAY_SIGNED -> signedOn;
            case NO_FIRST_DAY -> from;
            case NO_LAST_DAY, LAST_DAY_BEFORE_FIRST -> lastDay;
        };
        field.setErrorMessage(getTranslation(reason.messageKey()));
        field.setInvalid(true);
    }

    private void clearMessages() {
        List.<HasValidation>of(schools, reference, shares, signedBy, signedOn, from, lastDay)
                .forEach(field -> field.setInvalid(false));
    }
}
