package org.raisingthegame.tracker.pupils.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.pages.QuietButton;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Side;
import org.raisingthegame.tracker.tasks.AskedTasks;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DuplicatesViewTest extends KaribuTest {

    private static final String TEMPORARY = RollFile.upn(2).substring(0, 12) + "T";

    @Autowired
    private ImportService imports;

    @Autowired
    private List<TaskHandler> handlers;

    @Autowired
    private JdbcClient jdbc;

    private SchoolId ash;
    private UserId head;

    @BeforeEach
    void a_pupil_with_two_numbers() {
        ash = people.school("2088501", "Ash Primary");
        head = people.head(ash);
        openAs(head);
        byte[] file = RollFile.of(
                "2088501",
                "01/10/2026",
                List.of("UPN", "Surname", "Forename", "Date of birth", "Year Group", "Ethnicity"),
                List.of(
                        List.of(TEMPORARY, "Reid", "Jade", "03/05/2015", "6", "MWBC"),
                        List.of(RollFile.upn(1), "Reid", "Jade", "03/05/2015", "6", "BCRB")));
        ImportId id = imports.receive("roll.xlsx", new ByteArrayInputStream(file));
        imports.apply(id, ImportChoices.NONE, false);
        AskedTasks.doAll(jdbc, handlers, "pupils.look-alikes");
    }

    @Test
    void what_a_merge_changes_is_seen_before_and_it_can_be_taken_back() {
        go("duplicates");
        assertThat(page())
                .contains("same name and birth date", "temporary and permanent UPN")
                .doesNotContain(RollFile.upn(1), TEMPORARY);
        click("pupils.duplicates.look");
        assertThat(kept().getValue().upn().temporary()).as("suggested").isFalse();
        assertThat(page()).contains("Ethnicity: “BCRB” stays, “MWBC” is put aside");
        kept().setValue(kept().getListDataView().getItem(0));
        assertThat(page()).contains("Ethnicity: “MWBC” stays, “BCRB” is put aside");
        kept().setValue(kept().getListDataView().getItem(1));
        click("pupils.duplicates.merge");
        assertThat(page()).contains(said("pupils.duplicates.none"));
        _click(_get(QuietButton.class, spec -> spec.withText(said("pupils.duplicates.undo"))));
        assertThat(page()).contains("same name and birth date");
    }

    @Test
    void two_pupils_stay_two() {
        go("duplicates");
        click("pupils.duplicates.apart");
        assertThat(page()).contains(said("pupils.duplicates.none"));
        assertThat(_find(RadioButtonGroup.class)).isEmpty();
        click("pages.undo");
        assertThat(page()).contains("same name and birth date");
    }

    @Test
    void a_merge_is_taken_back_where_it_was_said() {
        go("duplicates");
        click("pupils.duplicates.look");
        click("pupils.duplicates.merge");
        assertThat(page()).contains(said("pupils.duplicates.none"));
        click("pages.undo");
        assertThat(page()).contains("same name and birth date");
    }

    @Test
    void colleagues_advisors_and_champions_decide_nothing_here() {
        UserId colleague = people.colleague();
        people.grant(colleague, ash, Rights.UPLOAD);
        people.grant(colleague, ash, Rights.SEE_PUPILS);
        UserId advisor = people.advisor(ash);
        people.showNames(advisor, ash);
        for (UserId other : List.of(colleague, advisor, people.champion(ash))) {
            openAs(other);
            assertNotFound("duplicates");
        }
    }

    private static void click(String key) {
        _click(_get(Button.class, spec -> spec.withText(said(key))));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Side> kept() {
        return _get(RadioButtonGroup.class);
    }
}
