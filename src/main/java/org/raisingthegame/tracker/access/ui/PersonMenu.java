package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.LocalDate;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.Person;
import org.raisingthegame.tracker.access.PersonOutcome;
import org.raisingthegame.tracker.pages.Said;

/** What can be done with somebody's account. */
class PersonMenu extends MenuBar {

    private final People people;
    private final Person person;
    private final Runnable changed;
    private final MenuItem change;

    PersonMenu(People people, Person person, LocalDate today, Runnable changed) {
        this.people = people;
        this.person = person;
        this.changed = changed;
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        change = addItem(getTranslation("access.people.change"));
        change.setAriaLabel(getTranslation("access.people.change.of", person.name()));
        for (Person.Post post : person.posts()) {
            Long id = post.id();
            if (id != null && !post.over()) {
                item(
                        getTranslation("access.people.end", post.school()),
                        () -> new EndPostDialog(people, person, id, post.school(), today, changed).open());
            }
        }
        if (person.open() && People.hasPosts(person.role())) {
            item(
                    getTranslation("access.people.add-post"),
                    () -> new AddPostDialog(people, person, today, changed).open());
        }
        if (!person.oneself()) {
            addAccountItems();
        }
        setVisible(!change.getSubMenu().getItems().isEmpty());
    }

    /** For the account of somebody else; one's own is in the hands of another officer. */
    private void addAccountItems() {
        if (!person.open()) {
            item(getTranslation("access.people.reopen"), () -> show(people.invite(person.id()), ""));
            return;
        }
        item(
                getTranslation("access.people.invite"),
                () -> ask("access.people.invite", () -> show(people.invite(person.id()), "")));
        item(
                getTranslation("access.people.second-factor"),
                () -> ask(
                        "access.people.second-factor",
                        () -> show(people.removeSecondFactor(person.id()), "access.people.second-factor.removed")));
        item(
                getTranslation("access.people.close"),
                () -> ask("access.people.close", () -> show(people.close(person.id()), "access.people.closed-now")));
    }

    private void item(String words, Runnable action) {
        change.getSubMenu().addItem(words, click -> action.run());
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
                Said.now(getTranslation(doneKey, person.name()));
                changed.run();
            }
            case PersonOutcome.Refused refused ->
                Said.now(getTranslation(refused.reason().messageKey()));
        }
    }
}
