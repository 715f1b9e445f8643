package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Locale;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.Person;
import org.raisingthegame.tracker.access.PersonOutcome;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.pages.Said;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Asks for the last day of a post. */
class EndPostDialog extends Dialog {

    EndPostDialog(People people, Person person, Person.Post post, long id, LocalDate today, Runnable ended) {
        setHeaderTitle(getTranslation("access.people.end.of", person.name(), post.school()));
        DatePicker lastDay = new DatePicker(getTranslation("access.people.last-day"), today);
        lastDay.setLocale(Locale.UK);
        lastDay.setWidthFull();
        lastDay.setHelperText(getTranslation("access.people.end.help"));
        lastDay.setErrorMessage(getTranslation("access.people.end.missing"));
        add(lastDay);
        UnsavedChanges changes = UnsavedChanges.in(lastDay);
        Button end = new Button(getTranslation("access.people.end.do"), click -> {
            LocalDate day = lastDay.getValue();
            if (day == null) {
                lastDay.setInvalid(true);
                return;
            }
            people.endPost(person.id(), id, day);
            changes.saved();
            close();
            String words = getTranslation("access.people.ended", person.name(), day.format(Dates.LONG));
            if (day.isBefore(post.from())) {
                // It never comes into force, and is gone.
                Said.now(words);
                ended.run();
                return;
            }
            Said.withWayBack(words, () -> {
                PersonOutcome outcome = people.resumePost(person.id(), id, post.lastDay());
                ended.run();
                Said.now(
                        outcome instanceof PersonOutcome.Refused refused
                                ? I18NProvider.translate(refused.reason().messageKey())
                                : I18NProvider.translate(
                                        person.role() == Role.ADVISOR
                                                ? "access.people.resumed.advisor"
                                                : "access.people.resumed",
                                        person.name(),
                                        post.school()));
            });
            ended.run();
        });
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("access.people.cancel"), click -> close()), end);
    }
}
