package org.raisingthegame.tracker.aimhigh.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.ProfessionalField;
import org.raisingthegame.tracker.aimhigh.Speaker;
import org.raisingthegame.tracker.aimhigh.Speakers;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Adds a speaker, or changes one. How to reach somebody is kept only with the end of a consent. */
class SpeakerForm extends Div {

    private static final int SHORT = 120;
    private static final int LONG = 200;

    private final Speakers speakers;
    private final @Nullable Speaker before;
    private final Runnable done;

    private final TextField name = text("aimhigh.speakers.name", SHORT);
    private final TextField profession = text("aimhigh.speakers.profession", SHORT);
    private final Select<ProfessionalField> field = new Select<>();
    private final TextField contact = text("aimhigh.speakers.contact", LONG);
    private final TextField availability = text("aimhigh.speakers.availability", LONG);
    private final DatePicker consentOn = day("aimhigh.speakers.consent-on");
    private final DatePicker consentUntil = day("aimhigh.speakers.consent-until");
    private final TextField checkedBy = text("aimhigh.speakers.checked-by", SHORT);
    private final DatePicker checkedOn = day("aimhigh.speakers.checked-on");

    /** @param before the speaker to be changed, null for a new one */
    SpeakerForm(Speakers speakers, @Nullable Speaker before, Runnable done) {
        this.speakers = speakers;
        this.before = before;
        this.done = done;
        addClassName("fields");
        field.setLabel(getTranslation("aimhigh.speakers.field"));
        field.setItems(ProfessionalField.values());
        field.setItemLabelGenerator(one -> getTranslation(one.key()));
        field.setValue(ProfessionalField.OTHER);
        contact.setHelperText(getTranslation("aimhigh.speakers.contact.help"));
        if (before != null) {
            fill(before);
        }
        Button save = new Button(getTranslation("aimhigh.speakers.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(save, new Button(getTranslation("aimhigh.cancel"), click -> done.run()));
        actions.addClassName("actions");
        add(name, profession, field, contact, availability, consentOn, consentUntil, checkedBy, checkedOn, actions);
        UnsavedChanges.in(this);
    }

    private void fill(Speaker speaker) {
        name.setValue(speaker.name());
        profession.setValue(shown(speaker.profession()));
        field.setValue(speaker.field());
        contact.setValue(shown(speaker.contact()));
        availability.setValue(shown(speaker.availability()));
        consentOn.setValue(speaker.consentOn());
        consentUntil.setValue(speaker.consentUntil());
        checkedBy.setValue(shown(speaker.checkedBy()));
        checkedOn.setValue(speaker.checkedOn());
    }

    private void save() {
        name.setErrorMessage(getTranslation("aimhigh.required"));
        name.setInvalid(name.getValue().isBlank());
        boolean unconsented = consentUntil.getValue() == null
                && !(contact.getValue().isBlank() && availability.getValue().isBlank());
        consentUntil.setErrorMessage(getTranslation("aimhigh.speakers.consent-needed"));
        consentUntil.setInvalid(unconsented);
        if (name.isInvalid() || unconsented) {
            return;
        }
        try {
            speakers.save(new Speaker(
                    before == null ? null : before.id(),
                    before == null ? speakers.boroughs().getFirst() : before.borough(),
                    name.getValue().strip(),
                    kept(profession),
                    field.getValue(),
                    kept(contact),
                    kept(availability),
                    consentOn.getValue(),
                    consentUntil.getValue(),
                    kept(checkedBy),
                    checkedOn.getValue(),
                    0));
            done.run();
        } catch (Speakers.NameTaken taken) {
            name.setErrorMessage(getTranslation("aimhigh.speakers.name-taken"));
            name.setInvalid(true);
        }
    }

    private TextField text(String key, int longest) {
        TextField text = new TextField(getTranslation(key));
        text.setMaxLength(longest);
        return text;
    }

    private DatePicker day(String key) {
        DatePicker day = new DatePicker(getTranslation(key));
        day.setLocale(Locale.UK);
        return day;
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String kept(TextField text) {
        return text.getValue().isBlank() ? null : text.getValue().strip();
    }
}
