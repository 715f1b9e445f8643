package org.raisingthegame.tracker.aimhigh.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.Registers;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.ImportRefused;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register in a spreadsheet on its way into the records: whom the school does not know is told, never taken in silence. */
class RegisterImportTest extends KaribuTest {

    private static final String FILE = """
            UPN,Event code,Event date,Attended
            A000000000001,AH-1,20/11/2026,Yes
            A000000000009,AH-1,20/11/2026,Yes
            A000000000077,AH-1,20/11/2026,Yes
            """;

    @Autowired
    private ImportService imports;

    @Autowired
    private Registers registers;

    @Autowired
    private JdbcClient sql;

    @Test
    void an_unknown_pupil_and_one_of_another_school_are_handed_back_and_told() {
        var rows = new RollRows(sql);
        SchoolId ash = people.school("2088501", "Ash Primary");
        SchoolId oak = people.school("2088502", "Oak Primary");
        rows.onRoll(ash, "2026-10-01", "A000000000001");
        rows.onRoll(oak, "2026-10-01", "A000000000009");
        event();
        openAs(people.head(ash));

        ImportId id = imports.receive("Register.csv", new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
        var counts = imports.preview(id, ImportChoices.NONE).counts();
        assertThat(counts.right()).isEqualTo(1);
        assertThat(counts.rejected()).isEqualTo(2);
        imports.apply(id, ImportChoices.NONE, false);

        assertThat(imports.issues(id))
                .extracting(ImportIssue::messageKey)
                .as("beside the check letters, which made-up numbers have wrong")
                .filteredOn(key -> key.startsWith("aimhigh."))
                .containsExactly("aimhigh.issue.PUPIL_NOT_YOURS", "aimhigh.issue.PUPIL_NOT_YOURS");
        assertThat(thoseWhoWereThere()).containsExactly("A000000000001");
    }

    @Test
    void a_correction_at_the_door_is_not_lost_by_taking_the_file_back() {
        var rows = new RollRows(sql);
        SchoolId ash = people.school("2088501", "Ash Primary");
        rows.onRoll(ash, "2026-10-01", "A000000000001");
        EventId event = event();
        openAs(people.head(ash));
        String file = "UPN,Event code,Event date,Attended\nA000000000001,AH-1,20/11/2026,No\n";
        ImportId id = imports.receive("Register.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        imports.apply(id, ImportChoices.NONE, false);
        registers.mark(event, ash, new PupilId(rows.pupil("A000000000001")), true);

        assertThatThrownBy(() -> imports.undo(id)).isInstanceOf(ImportRefused.class);
        assertThat(thoseWhoWereThere()).containsExactly("A000000000001");
    }

    private List<String> thoseWhoWereThere() {
        return sql.sql("SELECT p.upn FROM aimhigh_attendance a JOIN pupils_pupil p ON p.id = a.pupil_id"
                        + " WHERE a.attended = 1")
                .query(String.class)
                .list();
    }

    private EventId event() {
        sql.sql("INSERT INTO aimhigh_event (code, la_code, held_on, series, invited, theme, online, state)"
                        + " VALUES ('AH-1', '208', '2026-11-20', 'AIM_HIGH', 'PRIMARY', 'Makers', 0, 'HELD')")
                .update();
        return new EventId(
                sql.sql("SELECT id FROM aimhigh_event").query(Long.class).single());
    }
}
