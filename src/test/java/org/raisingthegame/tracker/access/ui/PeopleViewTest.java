package org.raisingthegame.tracker.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.AccessBeans;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.Person;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.pages.ListTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(AccessBeans.class)
class PeopleViewTest {

    @Autowired
    People people;

    @Autowired
    SignInFixture fixture;

    @Autowired
    MovableClock clock;

    SchoolId ash;
    UserId officer;

    @BeforeEach
    void anOfficerOpensThePage() {
        clock.moveTo(TODAY);
        ash = fixture.school("2089001", "Ash Primary");
        officer = fixture.officer(BOROUGH);
        MockVaadin.setup();
        fixture.signIn(officer, Rights.MANAGE_PEOPLE);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        fixture.signOut();
    }

    @Test
    void aNewHeadIsInvitedByACodeThatIsShownOnceAndStandsInTheList() {
        open();
        add("nia@school.example", "Nia New", Role.HEADTEACHER);
        assertThat(_get(Paragraph.class, spec -> spec.withId("invitation-code")).getText())
                .matches("[a-z0-9]{4}(-[a-z0-9]{4}){3}");
        press("access.invitation.done");
        _assertNone(Paragraph.class, spec -> spec.withId("invitation-code"));
        assertThat(list().rows())
                .containsExactly(
                        List.of(
                                "Nia New",
                                "nia@school.example",
                                translated(Role.HEADTEACHER.titleKey()),
                                translated("access.people.post.open", "Ash Primary", TODAY.format(Dates.LONG))),
                        List.of(
                                translated("access.people.you", "Test BOROUGH_OFFICER"),
                                fixture.emailOf(officer),
                                translated(Role.BOROUGH_OFFICER.titleKey()),
                                ""));
    }

    @Test
    void schoolsAndDaysAreAskedForWhoHasAPostAndForNobodyElse() {
        open();
        _assertNone(MultiSelectComboBox.class);
        role().setValue(Role.PROGRAMME_TEAM);
        _assertNone(MultiSelectComboBox.class);
        role().setValue(Role.CHAMPION);
        _get(MultiSelectComboBox.class);
        add("pat@la.example", "Pat", Role.PROGRAMME_TEAM);
        assertThat(headings()).contains("Pat");
    }

    @Test
    void aRefusedAccountSaysWhyAtItsField() {
        open();
        add("nia at school", "Nia New", Role.HEADTEACHER);
        assertThat(_get(EmailField.class).getErrorMessage())
                .isEqualTo(translated("access.people.refused.NOT_AN_ADDRESS"));
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(people.all()).hasSize(1);
    }

    @Test
    void aPostIsEndedByItsLastDay() {
        UserId head = fixture.head(ash);
        open();
        choose("access.people.end", "Ash Primary");
        DatePicker lastDay = _get(_get(Dialog.class), DatePicker.class);
        lastDay.setValue(TODAY.minusDays(1));
        press("access.people.end.do");
        assertThat(of(head).posts()).extracting(Person.Post::over).containsExactly(true);
        press("access.people.change");
        _assertNone(Button.class, spec -> spec.withText(translated("access.people.end", "Ash Primary")));
    }

    @Test
    void aPostThatWasEndedByMistakeGoesOn() {
        UserId head = fixture.head(ash);
        open();
        choose("access.people.end", "Ash Primary");
        press("access.people.end.do");
        assertThat(of(head).posts()).extracting(Person.Post::lastDay).containsExactly(TODAY);
        press("pages.undo");
        assertThat(of(head).posts()).extracting(Person.Post::lastDay).containsOnlyNulls();
    }

    @Test
    void anAccountIsClosedAfterAQuestionAndOpenedAgain() {
        UserId head = fixture.head(ash);
        open();
        choose("access.people.close");
        assertThat(of(head).open()).isTrue();
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(of(head).open()).isFalse();
        assertThat(headings()).contains(translated("access.people.closed", "Test HEADTEACHER"));
        press("pages.undo");
        assertThat(of(head).open()).isTrue();
    }

    private void open() {
        UI.getCurrent().add(new PeopleView(people, clock));
    }

    @SuppressWarnings("unchecked")
    private void add(String address, String name, Role chosen) {
        _get(EmailField.class).setValue(address);
        _get(TextField.class, spec -> spec.withLabel(translated("access.people.name")))
                .setValue(name);
        role().setValue(chosen);
        if (People.hasPosts(chosen)) {
            _get(MultiSelectComboBox.class).setValue(Set.copyOf(people.schools()));
        }
        press("access.people.add.do");
    }

    @SuppressWarnings("unchecked")
    private static Select<Role> role() {
        return _get(Select.class);
    }

    private Person of(UserId id) {
        return people.all().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> headings() {
        return list().rows().stream().map(List::getFirst).toList();
    }

    @SuppressWarnings("unchecked")
    private static ListTable<Person> list() {
        return _get(ListTable.class);
    }

    /** Something that is done with the only account of somebody else; for oneself nothing is offered. */
    private static void choose(String key, Object... arguments) {
        press("access.people.change");
        press(key, arguments);
    }

    private static void press(String key, Object... arguments) {
        _click(_get(Button.class, spec -> spec.withText(translated(key, arguments))));
    }

    private static String translated(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
