package org.raisingthegame.tracker.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.AccessBeans;
import org.raisingthegame.tracker.access.Colleague;
import org.raisingthegame.tracker.access.Colleagues;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolAdvisor;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.pages.ListTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(AccessBeans.class)
class ColleaguesViewTest {

    @Autowired
    Colleagues colleagues;

    @Autowired
    CurrentUser user;

    @Autowired
    SignInFixture people;

    @Autowired
    MovableClock clock;

    SchoolId ash;
    UserId advisor;

    @BeforeEach
    void aHeadOpensThePage() {
        clock.moveTo(TODAY);
        ash = people.school("2089001", "Ash Primary");
        advisor = people.advisor(ash);
        MockVaadin.setup();
        people.signIn(people.head(ash), Rights.MANAGE_COLLEAGUES);
        UI.getCurrent().add(new ColleaguesView(colleagues, user, clock));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        people.signOut();
    }

    @Test
    void aGrantToSomebodyNewShowsTheCodeOfTheInvitationOnceAndTheColleagueInTheList() {
        _assertNone(ListTable.class);
        grant("nia@school.example", "Nia New", Rights.UPLOAD);
        String code =
                _get(Paragraph.class, spec -> spec.withId("invitation-code")).getText();
        assertThat(code).matches("[a-z0-9]{4}(-[a-z0-9]{4}){3}");
        assertThat(_get(ListTable.class).rows())
                .hasToString("[[Nia New, nia@school.example, " + translated("access.right.UPLOAD") + "]]");
        assertThat(_get(EmailField.class).getValue()).isEmpty();
        _click(_get(Button.class, spec -> spec.withText(translated("access.invitation.done"))));
        _assertNone(Paragraph.class, spec -> spec.withId("invitation-code"));
    }

    @Test
    void aRefusedGrantSaysWhyAtItsField() {
        grant("nia at school", "Nia New", Rights.UPLOAD);
        EmailField email = _get(EmailField.class);
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).isEqualTo(translated("access.colleagues.refused.NOT_AN_ADDRESS"));
        assertThat(colleagues.of(ash)).isEmpty();
        grant("nia@school.example", "Nia New", Rights.UPLOAD);
        assertThat(email.isInvalid()).isFalse();
    }

    @Test
    void endingTheOnlyRightTakesTheColleagueOffTheListAndUndoingItPutsHimBack() {
        grant("nia@school.example", "Nia New", Rights.UPLOAD);
        _click(_get(NativeButton.class, spec -> spec.withText(translated("access.colleagues.end"))));
        _assertNone(ListTable.class);
        assertThat(colleagues.of(ash)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText(translated("pages.undo"))));
        assertThat(colleagues.of(ash)).extracting(Colleague::name).containsExactly("Nia New");
        assertThat(_get(ListTable.class).rows()).hasSize(1);
    }

    @Test
    void theBoxBesideAnAdvisorShowsAndHidesNames() {
        Checkbox names = _find(Checkbox.class).getLast();
        names.setValue(true);
        assertThat(colleagues.advisorsOf(ash))
                .extracting(SchoolAdvisor::seesNames)
                .containsExactly(true);
        names.setValue(false);
        assertThat(colleagues.advisorsOf(ash))
                .extracting(SchoolAdvisor::seesNames)
                .containsExactly(false);
    }

    @SuppressWarnings("unchecked")
    private static void grant(String address, String name, String right) {
        _get(EmailField.class).setValue(address);
        _get(TextField.class).setValue(name);
        _get(CheckboxGroup.class).setValue(Set.of(right));
        _click(_get(Button.class, spec -> spec.withText(translated("access.colleagues.grant.do"))));
    }

    private static String translated(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
