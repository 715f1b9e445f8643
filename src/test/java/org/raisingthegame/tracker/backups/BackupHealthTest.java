package org.raisingthegame.tracker.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DatabaseTest
class BackupHealthTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Autowired
    JdbcTemplate jdbc;

    private final MovableClock clock = new MovableClock(FRIDAY);

    private BackupHealth health(boolean scheduled) {
        return health(scheduled, jdbc);
    }

    private BackupHealth health(boolean scheduled, JdbcTemplate database) {
        return new BackupHealth(
                new MadeBackups(database),
                new BackupSettings(scheduled, LocalTime.of(2, 30), Path.of("x"), 7, 4, null, 2),
                clock);
    }

    @Test
    void aBackUpThatIsOlderThanTwoDaysIsAWarningAndNoMore() {
        new MadeBackups(jdbc)
                .add(new MadeBackups.Made(
                        Instant.parse("2026-11-20T02:30:00Z"), "/b/x.zip", 8, 9, 1, false, MadeBackups.How.SCHEDULED));
        BackupHealth health = health(true);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        clock.moveTo(FRIDAY.plusDays(2), LocalTime.of(2, 0));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        clock.moveTo(FRIDAY.plusDays(2), LocalTime.of(3, 0));
        assertThat(health.health().getStatus()).isEqualTo(BackupHealth.WARNING);
    }

    @Test
    void aNewInstallationIsNotLateOnItsFirstDay() {
        BackupHealth health = health(true);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        clock.moveTo(FRIDAY.plusDays(3));
        assertThat(health.health().getStatus()).isEqualTo(BackupHealth.WARNING);
    }

    @Test
    void whereNoneIsWantedNothingIsSaid() {
        assertThat(health(false).health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void whileTheDatabaseIsAwayNobodyKnowsAndTheRestOfHealthIsStillTold() {
        var away = new JdbcTemplate(new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:1/tracker"));
        assertThat(health(true, away).health().getStatus()).isEqualTo(Status.UNKNOWN);
    }
}
