package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.Person;
import org.raisingthegame.tracker.access.PersonOutcome;
import org.raisingthegame.tracker.pages.Confirmation;
import org.raisingthegame.tracker.pages.Said;

/** What can be done with somebody's account. */
class PersonDialog extends Dialog {

    private final People people;
    private final Person person;
    private final Runnable changed;
    private final Div choices = new Div();

    PersonDialog(People people, Person person, LocalDate today, Runnable changed) {
        this.people = people;
        this.person = person;
        this.changed = changed;
        setHeaderTitle(person.name());
        setWidth("24em");
        choices.addClassName("person-choices");
        for (Person.Post post : person.posts()) {
            Long id = post.id();
            if (id != null && !post.over()) {
                choice(
                        getTranslation("access.people.end", post.school()),
                        () -> new EndPostDialog(people, person, post, id, today, changed).open());
            }
        }
        if (person.open() && People.hasPosts(person.role())) {
            choice(
                    getTranslation("access.people.add-post"),
                    () -> new AddPostDialog(people, person, today, changed).open());
        }
        if (!person.oneself()) {
            addChoicesOfAccount();
        }
        add(choices);
        getFooter().add(new Button(getTranslation("access.people.cancel"), click -> close()));
    }

    /** Whether there is anything to choose: one's own account is in the hands of another officer. */
    boolean offersAnything() {
        return choices.getComponentCount() > 0;
    }

    private void addChoicesOfAccount() {
        if (!person.open()) {
            choice(getTranslation("access.people.reopen"), () -> show(people.invite(person.id()), ""));
            return;
        }
        choice(
                getTranslation("access.people.invite"),
                () -> ask("access.people.invite", () -> show(people.invite(person.id()), "")));
        choice(
                getTranslation("access.people.second-factor"),
                () -> ask(
                        "access.people.second-factor",
                        () -> show(people.removeSecondFactor(person.id()), "access.people.second-factor.removed")));
        choice(getTranslation("access.people.close"), () -> ask("access.people.close", this::closeAccount));
    }

    private void closeAccount() {
        if (people.close(person.id()) instanceof PersonOutcome.Refused refused) {
            show(refused, "");
            return;
        }
        Said.withWayBack(
                getTranslation("access.people.closed-now", person.name()),
                () -> show(people.reopen(person.id()), "access.people.reopened"));
        changed.run();
    }

    private void choice(String words, Runnable action) {
        choices.add(new Button(words, click -> {
            close();
            action.run();
        }));
    }

    private void ask(String key, Runnable act) {
        new Confirmation(
                        getTranslation(key + ".title", person.name()),
                        getTranslation(key + ".about", person.name()),
                        getTranslation("access.people.cancel"),
                        getTranslation(key),
                        act)
                .forGood()
                .open();
    }

    private void show(PersonOutcome outcome, String doneKey) {
        switch (outcome) {
            case PersonOutcome.Invited made -> {
                new InvitationDialog(person.name(), made.invitation()).open();
                changed.run();
            }
            case PersonOutcome.Done() -> {
                Said.now(getTranslation(doneKey, person.name()));
                changed.run();
            }
            case PersonOutcome.Refused refused ->
                Said.now(getTranslation(refused.reason().messageKey()));
        }
    }
}
