package org.raisingthegame.tracker.pupils.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PupilViewTest extends KaribuTest {

    private static final String JADE = RollFile.upn(1);

    @Autowired
    private ImportService imports;

    @Autowired
    private JdbcClient jdbc;

    private SchoolId ash;
    private UserId head;
    private String address;
    private String importOfTheRoll;

    @BeforeEach
    void a_pupil() {
        ash = people.school("2088501", "Ash Primary");
        head = people.head(ash);
        openAs(head);
        byte[] file = RollFile.of("2088501", "01/10/2026", List.of(List.of(JADE, "Reid", "Jade", "6", "BCRB")));
        ImportId id = imports.receive("Autumn.xlsx", new ByteArrayInputStream(file));
        imports.apply(id, ImportChoices.NONE, false);
        importOfTheRoll = "imports/" + id;
        address = "pupils/"
                + jdbc.sql("SELECT id FROM pupils_pupil").query(Long.class).single();
    }

    @Test
    void the_page_says_what_is_known_and_where_it_comes_from() {
        go(address);
        assertThat(page())
                .contains("Jade Reid", "Ash Primary · Year 6", "Black Caribbean")
                .contains("From Autumn.xlsx, imported by Test HEADTEACHER on 20 November 2026")
                .contains("On the roll");
    }

    @Test
    void the_number_is_hidden_until_it_is_asked_for_and_names_stand_in_no_title() {
        go(address);
        assertThat(page()).doesNotContain(JADE).contains(JADE.substring(10));
        assertThat(UI.getCurrent().getInternals().getTitle()).doesNotContain("Jade", "Reid");
        _click(_get(Button.class, spec -> spec.withText(said("pupils.upn.show"))));
        assertThat(page()).contains(JADE);
    }

    @Test
    void a_value_is_corrected_with_a_reason_and_not_without() {
        go(address);
        _click(_get(Button.class, spec -> spec.withText(said("pupils.correct"))));
        value().setValue("MWBC");
        _click(_get(Button.class, spec -> spec.withText(said("pupils.correct.save"))));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _get(TextArea.class).setValue("The family told us");
        _click(_get(Button.class, spec -> spec.withText(said("pupils.correct.save"))));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(page())
                .contains("White and Black Caribbean")
                .contains("Corrected by hand by Test HEADTEACHER on 20 November 2026: The family told us");
    }

    @Test
    void in_a_meeting_no_name_birth_date_or_number_is_on_the_screen() {
        go("pupils");
        _click(_get(Button.class, spec -> spec.withText(said("shell.names.hide"))));
        for (String shown : List.of(address, "duplicates", importOfTheRoll)) {
            go(shown);
            assertThat(page()).as(shown).doesNotContain("Jade", "Reid", JADE);
        }
        go(address);
        assertThat(page()).contains("Pupil " + address.substring(address.indexOf('/') + 1), "Black Caribbean");
        assertThat(_find(Button.class, spec -> spec.withText(said("pupils.upn.show"))))
                .isEmpty();
        openAs(head);
        go(address);
        assertThat(page()).as("in the next session").contains("Jade Reid");
    }

    @Test
    void for_others_there_is_no_such_page() {
        openAs(people.head(people.school("2088502", "Oak Primary")));
        assertNotFound(address);
        openAs(people.champion(ash));
        assertNotFound(address);
        openAs(head);
        assertNotFound("pupils/999999999");
        assertNotFound("pupils/" + JADE);
    }

    @Test
    void an_advisor_to_whom_names_are_shown_reads_and_corrects_nothing() {
        UserId advisor = people.advisor(ash);
        people.showNames(advisor, ash);
        openAs(advisor);
        go(address);
        assertThat(page()).contains("Jade Reid").doesNotContain(said("pupils.correct"));
    }

    @SuppressWarnings("unchecked")
    private static Select<String> value() {
        return _get(Select.class, spec -> spec.withLabel(said("pupils.correct.value")));
    }
}
