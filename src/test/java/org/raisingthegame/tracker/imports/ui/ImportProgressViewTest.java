package org.raisingthegame.tracker.imports.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.BackgroundImports;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.ImportState;
import org.raisingthegame.tracker.imports.RollFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An import that takes its time, because another one has the turn: the test holds it. The page shows how far it has come,
 * may be left and come back to, and offers to cancel; one that was cut off can be run again.
 */
class ImportProgressViewTest extends KaribuTest {

    private static final String ASH = "2088501";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    private ImportService imports;

    @Autowired
    private BackgroundImports background;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private Connection turn;
    private ImportId id;

    @BeforeEach
    void a_file_is_being_imported_and_another_import_has_the_turn() throws SQLException {
        SchoolId ash = people.school(ASH, "Ash Primary");
        UserId head = people.head(ash);
        openAs(head);
        id = imports.receive(
                "roll.xlsx",
                new ByteArrayInputStream(RollFile.of(
                        ASH,
                        "15/01/2026",
                        List.of(
                                List.of(RollFile.upn(1), "Reid", "Jade", "6", "BCRB"),
                                List.of(RollFile.upn(2), "Brown", "Noah", "6", "BCRB")))));
        turn = database.getConnection();
        turn.setAutoCommit(false);
        try (Statement statement = turn.createStatement()) {
            statement.execute("SELECT id FROM imports_turn FOR UPDATE");
        }
        go("imports/" + id);
        click("imports.apply.all", 2);
    }

    @AfterEach
    void let_the_turn_go() throws SQLException {
        if (!turn.isClosed()) {
            turn.rollback();
            turn.close();
        }
        background.endedWithin(id, PATIENCE);
    }

    @Test
    void it_is_shown_how_far_it_has_come_and_cancelled_it_leaves_nothing_behind() throws SQLException {
        assertThat(page()).contains("Importing", "roll.xlsx", said("imports.phase.WAITING"), said("imports.may-leave"));
        _get(ProgressBar.class);

        click("imports.cancel.running");
        assertThat(page()).contains(said("imports.cancelling"));
        assertThat(button("imports.cancel.running").isEnabled()).isFalse();
        let_the_turn_go();
        poll();

        assertThat(counted("pupils_pupil")).isZero();
        assertThat(imports.run(id).state()).isEqualTo(ImportState.RECEIVED);
        button("imports.apply.all", 2); // It waits to be imported again.
        // A large file is not read once more for that, unless something else is said of it.
        assertThat(background
                        .lastLook(id, ImportChoices.NONE)
                        .orElseThrow()
                        .counts()
                        .added())
                .isEqualTo(2);
        assertThat(background.lastLook(id, new ImportChoices(LocalDate.of(2026, 1, 16), null)))
                .isEmpty();
        background.check(id, ImportChoices.NONE);
        background.endedWithin(id, PATIENCE);
        assertThat(background.lastLook(id, ImportChoices.NONE)).isPresent();
        jdbc.sql("UPDATE imports_work SET beat_at = beat_at - INTERVAL 61 MINUTE")
                .update();
        assertThat(background.lastLook(id, ImportChoices.NONE))
                .as("the records may be others by now")
                .isEmpty();
    }

    /** So long nobody watches a bar: who left is told by the bell too, which says nothing of the file's name. */
    @Test
    void the_page_may_be_left_and_come_back_to_and_who_left_is_told() throws Exception {
        go("imports");
        go("imports/" + id);
        assertThat(page()).contains(said("imports.phase.WAITING"));
        _get(ProgressBar.class);

        go("notices");
        Thread.sleep(Duration.ofSeconds(10));
        let_the_turn_go();
        poll();

        assertThat(_get(Notification.class).getElement().getTextRecursively())
                .contains(said("imports.notice.APPLY", "roll.xlsx"));
        go(""); // A page that is open doesn't open again.
        go("notices");
        assertThat(page()).contains(said("imports.told.applied")).doesNotContain("roll.xlsx");
        go("imports/" + id);
        assertThat(page()).contains("2 rows were added");
    }

    @Test
    void one_that_was_cut_off_is_said_to_be_so_and_can_be_run_again() throws SQLException {
        // As when the program is killed: the claim in the database has no holder any more.
        jdbc.sql("UPDATE imports_work SET claim = 'of a dead program', beat_at = NOW(3) - INTERVAL 1 MINUTE")
                .update();
        background.cancel(id);
        jdbc.sql("UPDATE imports_work SET cancel_requested = 0").update();
        let_the_turn_go();

        go("imports/" + id);
        assertThat(page())
                .contains(
                        said("imports.interrupted.heading"),
                        said("imports.interrupted.what"),
                        said("imports.put-aside"),
                        said("imports.interrupted.check"));
        assertThat(counted("pupils_pupil")).isZero();
        _assertNone(ProgressBar.class);

        click("imports.interrupted.again");
        assertThat(page()).contains("2 rows were added");
        assertThat(counted("pupils_pupil")).isEqualTo(2);
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        MockVaadin.clientRoundtrip(true);
    }

    private int counted(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    private static Button button(String key, Object... arguments) {
        return _get(Button.class, spec -> spec.withText(said(key, arguments)));
    }

    private static void click(String key, Object... arguments) {
        _click(button(key, arguments));
    }
}
