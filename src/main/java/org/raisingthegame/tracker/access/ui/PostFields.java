package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.NewPosts;
import org.raisingthegame.tracker.access.PersonOutcome.Reason;
import org.raisingthegame.tracker.schools.School;

/** At which schools, from when, until when. */
class PostFields extends FormLayout {

    private final MultiSelectComboBox<School> schools =
            new MultiSelectComboBox<>(getTranslation("access.people.schools"));
    private final DatePicker from = new DatePicker(getTranslation("access.people.from"));
    private final DatePicker lastDay = new DatePicker(getTranslation("access.people.last-day"));
    private final LocalDate today;

    PostFields(List<School> offered, LocalDate today) {
        this.today = today;
        schools.setItems(offered);
        schools.setItemLabelGenerator(School::name);
        from.setLocale(Locale.UK);
        lastDay.setLocale(Locale.UK);
        lastDay.setHelperText(getTranslation("access.people.last-day.help"));
        from.setValue(today);
        add(schools, from, lastDay);
        setColspan(schools, 2);
    }

    NewPosts read() {
        return new NewPosts(
                schools.getValue().stream().map(School::id).collect(Collectors.toSet()),
                from.getValue(),
                lastDay.getValue());
    }

    /** Says at its field why the posts were refused; without effect for a reason that lies elsewhere. */
    void show(Reason reason) {
        switch (reason) {
            case NO_SCHOOL, THERE_ALREADY -> {
                schools.setErrorMessage(getTranslation(reason.messageKey()));
                schools.setInvalid(true);
            }
            case NO_FIRST_DAY -> {
                from.setErrorMessage(getTranslation(reason.messageKey()));
                from.setInvalid(true);
            }
            case LAST_DAY_BEFORE_FIRST -> {
                lastDay.setErrorMessage(getTranslation(reason.messageKey()));
                lastDay.setInvalid(true);
            }
            default -> {}
        }
    }

    void clearMessages() {
        schools.setInvalid(false);
        from.setInvalid(false);
        lastDay.setInvalid(false);
    }

    void clear() {
        schools.clear();
        from.setValue(today);
        lastDay.clear();
        clearMessages();
    }
}
