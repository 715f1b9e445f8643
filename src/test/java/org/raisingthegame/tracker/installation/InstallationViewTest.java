package org.raisingthegame.tracker.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.jdbc.core.JdbcTemplate;

/** The borough officer sees how the installation is; nobody else does. */
class InstallationViewTest extends KaribuTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private HealthContributorRegistry health;

    @Test
    void an_officer_sees_health_back_up_sizes_and_versions() {
        jdbc.update("DELETE FROM backups_made");
        jdbc.update("INSERT INTO backups_made (made_at, file, bytes, row_count, seconds, encrypted, how)"
                + " VALUES ('2026-07-01 01:30:00', '/b/x.zip', 3145728, 9, 1, 1, 'SCHEDULED')");
        openAs(people.officer(new LaCode("208")));
        go("installation");
        assertThat(page())
                .contains("1 Jul 2026, 02:30") // Kept by universal time; the borough has summer time.
                .contains("3.0 MB, encrypted")
                .contains(said("installation.part.db.UP"))
                .contains(said("installation.part.mailServer.UNUSED"))
                .contains(said("installation.part.dropFolderPath.UNUSED"))
                .contains(jdbc.queryForObject("SELECT VERSION()", String.class))
                .contains(largestTable());
    }

    @Test
    void each_part_of_the_health_is_told_in_time_for_a_probe() {
        assertThat(health.stream().map(HealthContributors.Entry::contributor))
                .hasSizeGreaterThan(4)
                .allMatch(PromptHealth.class::isInstance);
    }

    private String largestTable() {
        return jdbc.queryForList(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                                + " ORDER BY data_length + index_length DESC, table_name",
                        String.class)
                .getFirst();
    }

    @Test
    void a_statement_that_took_long_is_told_without_its_values() {
        // Longer than any that the tests before it took on a busy machine: the page shows ten.
        jdbc.queryForObject("SELECT CONCAT(SLEEP(2), ?)", String.class, "Jade Reid");
        openAs(people.officer(new LaCode("208")));
        go("installation");
        assertThat(page()).contains("SELECT CONCAT(SLEEP(2), ?)").doesNotContain("Jade Reid");
    }

    @Test
    void a_head_finds_no_such_page() {
        SchoolId ash = people.school("2088501", "Ash Primary");
        openAs(people.head(ash));
        assertNotFound("installation");
    }
}
