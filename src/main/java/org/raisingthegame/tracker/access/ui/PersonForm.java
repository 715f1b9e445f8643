package org.raisingthegame.tracker.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.access.NewPerson;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.PersonOutcome;
import org.raisingthegame.tracker.access.PersonOutcome.Reason;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.pages.UnsavedChanges;

/** Who, in which role, where and when. What a role has no use for is not shown. */
class PersonForm extends Div {

    private final EmailField email = new EmailField(getTranslation("access.people.email"));
    private final TextField name = new TextField(getTranslation("access.people.name"));
    private final Select<Role> role = new Select<>();
    private final CheckboxGroup<LaCode> boroughs = new CheckboxGroup<>(getTranslation("access.people.boroughs"));
    private final PostFields posts;

    private final People people;
    private final List<LaCode> offered;
    private final Runnable added;
    private final UnsavedChanges changes;

    PersonForm(People people, LocalDate today, Runnable added) {
        this.people = people;
        this.added = added;
        offered = people.boroughs();
        posts = new PostFields(people.schools(), today);
        role.setLabel(getTranslation("access.people.role"));
        role.setItems(people.roles());
        role.setItemLabelGenerator(one -> getTranslation(one.titleKey()));
        role.addValueChangeListener(change -> showFieldsOfRole());
        boroughs.setItems(offered);
        boroughs.setItemLabelGenerator(la -> getTranslation("access.people.borough", la.value()));
        FormLayout fields = new FormLayout(email, name, role);
        Button add = new Button(getTranslation("access.people.add.do"), click -> add());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(add);
        actions.addClassNames("actions", "form-actions");
        add(fields, posts, boroughs, actions);
        clear();
        changes = UnsavedChanges.in(this);
    }

    private void showFieldsOfRole() {
        Role chosen = role.getValue();
        posts.setVisible(chosen != null && People.hasPosts(chosen));
        // With one borough there is nothing to choose.
        boroughs.setVisible(chosen != null && !People.hasPosts(chosen) && offered.size() > 1);
    }

    private void add() {
        clearMessages();
        String who = name.getValue();
        Set<LaCode> where = offered.size() > 1 ? boroughs.getValue() : Set.copyOf(offered);
        var person = new NewPerson(email.getValue(), who, role.getValue(), where, posts.read());
        switch (people.add(person)) {
            case PersonOutcome.Invited made -> {
                new InvitationDialog(who, made.invitation()).open();
                clear();
                changes.saved();
                added.run();
            }
            case PersonOutcome.Refused refused -> show(refused.reason());
            case PersonOutcome.Done() -> throw new IllegalStateException("An account is opened with an invitation");
        }
    }

    private void show(Reason reason) {
        String words = getTranslation(reason.messageKey());
        switch (reason) {
            case NOT_AN_ADDRESS, ADDRESS_IN_USE -> {
                email.setErrorMessage(words);
                email.setInvalid(true);
            }
            case NO_NAME -> {
                name.setErrorMessage(words);
                name.setInvalid(true);
            }
            case NO_ROLE -> {
                role.setErrorMessage(words);
                role.setInvalid(true);
            }
            case NO_BOROUGH -> {
                boroughs.setErrorMessage(words);
                boroughs.setInvalid(true);
            }
            case NO_SCHOOL, NO_FIRST_DAY, LAST_DAY_BEFORE_FIRST, THERE_ALREADY -> posts.show(reason);
            case ALSO_ELSEWHERE, ONESELF -> throw new IllegalStateException("Nobody new is refused for " + reason);
        }
    }

    private void clear() {
        email.clear();
        name.clear();
        role.clear();
        boroughs.clear();
        posts.clear();
        showFieldsOfRole();
        clearMessages();
    }

    private void clearMessages() {
        email.setInvalid(false);
        name.setInvalid(false);
        role.setInvalid(false);
        boroughs.setInvalid(false);
        posts.clearMessages();
    }
}
