package org.raisingthegame.tracker.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.Shared;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.schools.School;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AgreementsViewTest extends KaribuTest {

    @Autowired
    private JdbcClient jdbc;

    private SchoolId ash;

    @BeforeEach
    void twoSchoolsOfWhichOneShares() {
        ash = people.school("2088501", "Ash Primary");
        people.sharesNothing(ash);
        SchoolId birch = people.school("2088502", "Birch Primary");
        people.sharesNothing(birch);
        people.shares(birch, Shared.FIGURES, TODAY.minusYears(1), TODAY.plusDays(30));
        openAs(people.officer(SignInFixture.BOROUGH));
    }

    @Test
    void the_home_page_names_what_runs_out_and_who_shares_nothing_and_leads_there() {
        assertThat(page())
                .contains("A sharing agreement is running out", "Birch Primary")
                .contains("A school shares nothing: record the agreement", "Ash Primary");
        go("agreements?show=running-out");
        assertThat(page())
                .contains("1 of 2 schools share with the borough today. One agreement runs out within 60 days.")
                .contains("Runs out on 20 December 2026")
                .doesNotContain("Ash Primary");
    }

    @Test
    void where_no_school_shares_anything_the_home_page_says_so_plainly_and_leads_to_the_agreements() {
        jdbc.sql("DELETE FROM access_agreement").update();
        go("password");
        go("");
        assertThat(page())
                .contains("Record the sharing agreements: until then the borough sees no figures", "nothing is lost")
                .doesNotContain("share nothing: record");
    }

    @Test
    void an_agreement_is_recorded_and_ended_early_and_what_is_missing_is_said_at_its_field() {
        go("agreements");
        _click(_get(Button.class, spec -> spec.withText("Record the agreement")));
        assertThat(_get(MultiSelectComboBox.class).getErrorMessage()).isEqualTo("Choose at least one school.");
        schools().setValue(Set.of(school()));
        field("Reference").setValue("DSA-7");
        field("Signed for the school by").setValue("Hana Head, headteacher");
        shares().setValue(Shared.PUPIL_ROWS);
        day("Last day").setValue(TODAY.plusYears(1));
        _click(_get(Button.class, spec -> spec.withText("Record the agreement")));
        assertThat(page())
                .contains("2 of 2 schools share with the borough today.")
                .contains("DSA-7 · Figures and pupil rows · 20 November 2026 to 20 November 2027 · signed by Hana Head,"
                        + " headteacher on 20 November 2026");

        _click(_find(Button.class, spec -> spec.withText("End early")).getFirst());
        Dialog dialog = _get(Dialog.class);
        _get(dialog, DatePicker.class).setValue(TODAY.minusDays(1));
        _click(_get(dialog, Button.class, spec -> spec.withText("Set the last day")));
        assertThat(page())
                .contains("1 of 2 schools share with the borough today.")
                .contains("One earlier agreement");
    }

    @Test
    void an_agreement_that_was_ended_by_mistake_holds_as_before() {
        go("agreements");
        _click(_find(Button.class, spec -> spec.withText("End early")).getFirst());
        String before = page();
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Set the last day")));
        assertThat(page()).isNotEqualTo(before);
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(page()).isEqualTo(before);
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<School> schools() {
        return _get(MultiSelectComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Shared> shares() {
        return _get(RadioButtonGroup.class);
    }

    private School school() {
        return schools()
                .getListDataView()
                .getItems()
                .filter(one -> one.id().equals(ash))
                .findFirst()
                .orElseThrow();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static DatePicker day(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }
}
