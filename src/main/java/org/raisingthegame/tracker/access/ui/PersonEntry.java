package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.Person;
import org.raisingthegame.tracker.access.PersonOutcome;
import org.raisingthegame.tracker.pages.Note;

/** One person of the list: who, since when and where, and what can be done about it. */
class PersonEntry extends Div {

    private final People people;
    private final Person person;
    private final LocalDate today;
    private final Runnable changed;

    PersonEntry(People people, Person person, LocalDate today, Runnable changed) {
        this.people = people;
        this.person = person;
        this.today = today;
        this.changed = changed;
        addClassName("colleague");
        Paragraph line = new Note(getTranslation(
                "access.people.line", getTranslation(person.role().titleKey()), person.email()));
        add(new H3(heading()), line);
        person.posts().forEach(post -> add(row(post)));
        if (People.hasPosts(person.role()) && person.posts().stream().allMatch(Person.Post::over)) {
            add(new Paragraph(getTranslation("access.people.no-post")));
        }
        Div actions = new Div();
        actions.addClassName("actions");
        if (person.open() && People.hasPosts(person.role())) {
            actions.add(
                    button("access.people.add-post", () -> new AddPostDialog(people, person, today, changed).open()));
        }
        if (!person.oneself()) {
            if (person.open()) {
                actions.add(button(
                        "access.people.invite",
                        () -> ask("access.people.invite", () -> show(people.invite(person.id()), ""))));
                actions.add(button(
                        "access.people.second-factor",
                        () -> ask(
                                "access.people.second-factor",
                                () -> show(
                                        people.removeSecondFactor(person.id()),
                                        "access.people.second-factor.removed"))));
                actions.add(button(
                        "access.people.close",
                        () -> ask(
                                "access.people.close",
                                () -> show(people.close(person.id()), "access.people.closed-now"))));
            } else {
                actions.add(button("access.people.reopen", () -> show(people.invite(person.id()), "")));
            }
        }
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    private String heading() {
        if (!person.open()) {
            return getTranslation("access.people.closed", person.name());
        }
        return person.oneself() ? getTranslation("access.people.you", person.name()) : person.name();
    }

    private Component row(Person.Post post) {
        Span words = new Span(words(post));
        Div row = new Div(words);
        row.addClassName("actions");
        if (post.over()) {
            words.addClassName("note");
        }
        Long id = post.id();
        if (id != null && !post.over()) {
            Button end = new Button(
                    getTranslation("access.people.end"),
                    click -> new EndPostDialog(people, person, id, post.school(), today, changed).open());
            end.setAriaLabel(getTranslation("access.people.end.of", person.name(), post.school()));
            end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            row.add(end);
        }
        return row;
    }

    private String words(Person.Post post) {
        String from = post.from().format(Dates.LONG);
        LocalDate lastDay = post.lastDay();
        if (lastDay != null) {
            return getTranslation("access.people.post.until", post.school(), from, lastDay.format(Dates.LONG));
        }
        String key = post.from().isAfter(today) ? "access.people.post.to-come" : "access.people.post.open";
        return getTranslation(key, post.school(), from);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setAriaLabel(getTranslation(key + ".of", person.name()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    private void ask(String key, Runnable act) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(getTranslation(key + ".title", person.name()));
        ask.setText(getTranslation(key + ".about", person.name()));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("access.people.cancel"));
        ask.setConfirmText(getTranslation(key));
        ask.setConfirmButtonTheme("error primary");
        ask.addConfirmListener(confirmed -> act.run());
        ask.open();
    }

    private void show(PersonOutcome outcome, String doneKey) {
        switch (outcome) {
            case PersonOutcome.Invited made -> {
                new InvitationDialog(person.name(), made.invitation()).open();
                changed.run();
            }
            case PersonOutcome.Done() -> {
                Notification.show(getTranslation(doneKey, person.name()));
                changed.run();
            }
            case PersonOutcome.Refused refused ->
                Notification.show(getTranslation(refused.reason().messageKey()));
        }
    }
}
