package org.raisingthegame.tracker.imports.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the home page says is still to be imported. */
class MissingUploadsViewTest extends KaribuTest {

    private static final String ADA = "B801200005001";

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MovableClock clock;

    private RollRows rows;
    private SchoolId ash;

    @BeforeEach
    void aPrimarySchool() {
        rows = new RollRows(sql);
        ash = people.school("2088901", "Ash Primary");
    }

    @AfterEach
    void today() {
        clock.moveTo(TODAY);
    }

    @Test
    void the_year_opens_by_itself_on_the_first_of_september() {
        rows.onRoll(ash, "2026-01-15", ADA);
        result("attainment_ks2", 2025);

        clock.moveTo(LocalDate.of(2026, 8, 31));
        openAs(people.head(ash));
        assertThat(page()).contains("Everything that is expected by now for 2025/26 is here.");

        clock.moveTo(LocalDate.of(2026, 9, 1));
        openAs(people.head(ash));
        assertThat(page())
                .contains("Still to import for 2026/27", "Pupil roll 2026/27", "Key Stage 2 results 2025/26")
                .doesNotContain("GCSE results 2025/26");

        rows.onRoll(ash, "2026-09-03", ADA);
        result("attainment_ks2", 2026);
        openAs(people.head(ash));
        assertThat(page()).contains("Everything that is expected by now for 2026/27 is here.");
    }

    @Test
    void a_school_whose_rolls_had_no_year_6_owes_no_results_and_one_that_closed_owes_nothing() {
        rows.onRoll(ash, "2026-01-15", ADA);
        sql.sql("UPDATE pupils_roll SET year_group = '2'").update();
        rows.onRoll(ash, "2026-09-03", ADA);
        openAs(people.head(ash));
        assertThat(page()).contains("Everything that is expected by now for 2026/27 is here.");

        SchoolId oak = people.school("2088902", "Oak Primary");
        sql.sql("UPDATE schools_school SET closed_on = '2026-08-31' WHERE id = ?")
                .param(oak.value())
                .update();
        openAs(people.head(oak));
        assertThat(page()).doesNotContain("Still to import");
    }

    @Test
    void an_officer_reads_by_how_many_schools_it_is_missing_and_by_which() {
        rows.onRoll(ash, "2026-09-03", ADA);
        people.school("2088902", "Oak Primary");
        people.school("2088903", "Elm High", "SECONDARY");
        people.school("2108904", "School of another borough");
        openAs(people.officer(SignInFixture.BOROUGH));

        assertThat(page())
                .contains(
                        "Pupil roll 2026/27: missing of 2 of 3 schools",
                        "Key Stage 2 results 2025/26: missing of 2 of 2 schools",
                        "GCSE results 2025/26: missing of 1 of 1 schools",
                        "Elm High")
                .doesNotContain("School of another borough");
    }

    @Test
    void an_officer_reads_which_school_has_which_gap_in_which_year_the_largest_first() {
        rows.onRoll(ash, "2026-09-03", ADA);
        rows.onRoll(ash, "2026-01-15", ADA);
        result("attainment_ks2", 2026);
        people.school("2088902", "Oak Primary");
        openAs(people.officer(SignInFixture.BOROUGH));

        String said = page();
        assertThat(said)
                .contains("0 of 2 schools have imported everything that is expected for 2022/23 to 2026/27.")
                // Of the running year only the roll is expected; of the year before the results too.
                .contains("All schools: complete0 of 20 of 20 of 21 of 21 of 2")
                .contains("Ash Primarynothing yet");
        assertThat(said.indexOf("Oak Primarynothing yet"))
                .isPositive()
                .isLessThan(said.indexOf("Ash Primarynothing yet"));
    }

    @Test
    void a_file_that_nobody_has_decided_about_waits_for_who_handed_it_in() {
        var head = people.head(ash);
        sql.sql("INSERT INTO imports_run (file_name, checksum, state, received_by, received_by_name, received_at)"
                        + " VALUES (?, REPEAT('a', 64), 'RECEIVED', ?, 'Test', ?)")
                .params("autumn roll.xlsx", head.value(), TODAY.atTime(9, 0))
                .update();
        openAs(head);
        assertThat(page()).contains("Waiting for you", "Check autumn roll.xlsx", "Last imports");
    }

    @Test
    void who_uploads_nothing_is_told_of_nothing() {
        openAs(people.champion(ash));
        assertThat(page()).doesNotContain("Still to import");
    }

    private void result(String table, int year) {
        sql.sql("INSERT INTO " + table + " (school_id, academic_year, pupil_id, eligible) VALUES (?, ?, ?, 1)")
                .params(ash.value(), year, rows.pupil(ADA))
                .update();
    }
}
