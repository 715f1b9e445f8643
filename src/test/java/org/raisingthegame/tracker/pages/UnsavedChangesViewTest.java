package org.raisingthegame.tracker.pages;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;

/** Who leaves a form with something in it is asked; who changed nothing, or saved it, is not. */
class UnsavedChangesViewTest extends KaribuTest {

    @BeforeEach
    void aFormToMakeAnEvent() {
        openAs(people.programmeTeam(BOROUGH));
        go("events");
    }

    @Test
    void a_form_as_it_was_shown_is_left_without_a_question() {
        go("speakers");
        _assertNone(ConfirmDialog.class);
        assertThat(heading()).isEqualTo("Speakers");
    }

    @Test
    void a_changed_form_is_left_only_after_the_answer() {
        theme().setValue("Law and the courts");
        go("speakers");
        assertThat(heading()).isEqualTo("Events");
        assertThat(theme().getValue()).isEqualTo("Law and the courts");
        ConfirmDialogKt._fireReject(_get(ConfirmDialog.class));
        assertThat(heading()).isEqualTo("Speakers");
    }

    @Test
    void who_stays_is_asked_again_until_the_change_is_taken_back() {
        theme().setValue("Law and the courts");
        go("speakers");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(heading()).isEqualTo("Events");
        theme().setValue("");
        go("speakers");
        assertThat(heading()).isEqualTo("Speakers");
    }

    @Test
    void what_was_saved_is_left_without_a_question() {
        theme().setValue("Law and the courts");
        _get(TextField.class, spec -> spec.withLabel("Code")).setValue("AH-1");
        _get(DatePicker.class, spec -> spec.withLabel("Day")).setValue(TODAY);
        choose("For whom", 0);
        _click(_get(Button.class, spec -> spec.withText("Save event")));
        _assertNone(ConfirmDialog.class);
        assertThat(page()).contains("Law and the courts").doesNotContain("Add an event");
    }

    @SuppressWarnings("unchecked")
    private static void choose(String label, int position) {
        Select<Object> select = _get(Select.class, spec -> spec.withLabel(label));
        select.setValue(select.getListDataView().getItem(position));
    }

    private static TextField theme() {
        return _get(TextField.class, spec -> spec.withLabel("Theme"));
    }

    private static String heading() {
        return _get(H1.class).getText();
    }
}
