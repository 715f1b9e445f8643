package org.raisingthegame.tracker.pupils.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.Correction;
import org.raisingthegame.tracker.pages.UnsavedChanges;
import org.raisingthegame.tracker.pupils.Characteristic;
import org.raisingthegame.tracker.pupils.PupilCorrections;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.PupilYear;

/** Corrects one characteristic of one year, with the reason why. */
class CorrectionDialog extends Dialog {

    /** Stands for "not known" among the codes, which are never blank. */
    private static final String NOT_KNOWN = "";

    private final Select<Characteristic> what = new Select<>();
    private final Select<String> value = new Select<>();
    private final TextArea reason = new TextArea(getTranslation("pupils.correct.reason"));

    CorrectionDialog(PupilId pupil, PupilYear year, PupilCorrections corrections, Runnable changed) {
        setHeaderTitle(getTranslation("pupils.correct.title", year.year().label()));
        setWidth("30em");
        what.setLabel(getTranslation("pupils.correct.what"));
        what.setItems(Characteristic.values());
        what.setItemLabelGenerator(characteristic -> getTranslation(characteristic.titleKey()));
        what.addValueChangeListener(change -> offer(change.getValue(), year));
        value.setLabel(getTranslation("pupils.correct.value"));
        value.setItemLabelGenerator(code -> code.isEmpty()
                ? getTranslation("pupils.not-known")
                : getTranslation(what.getValue().valueKey(code)));
        reason.setHelperText(getTranslation("pupils.correct.reason.help"));
        reason.setMaxLength(Correction.LONGEST_REASON);
        what.setValue(Characteristic.ETHNICITY);
        Div form = new Div(new Paragraph(getTranslation("pupils.correct.about")), what, value, reason);
        form.addClassName("pupil-correction");
        add(form);
        UnsavedChanges changes = UnsavedChanges.in(form);
        Button save = new Button(getTranslation("pupils.correct.save"), click -> {
            if (valid()) {
                corrections.correct(pupil, year.row(), what.getValue(), code(), reason.getValue());
                changes.saved();
                close();
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("pupils.cancel"), click -> close()), save);
    }

    private void offer(Characteristic characteristic, PupilYear year) {
        List<String> codes = new ArrayList<>(characteristic.codes());
        codes.add(NOT_KNOWN);
        value.setItems(codes);
        PupilYear.Value known = year.values().get(characteristic);
        if (known != null && codes.contains(known.code())) {
            value.setValue(known.code());
        }
    }

    private boolean valid() {
        value.setInvalid(value.getValue() == null);
        value.setErrorMessage(getTranslation("pupils.correct.value.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("pupils.correct.reason.missing"));
        return !value.isInvalid() && !reason.isInvalid();
    }

    private @Nullable String code() {
        return value.getValue().isEmpty() ? null : value.getValue();
    }
}
