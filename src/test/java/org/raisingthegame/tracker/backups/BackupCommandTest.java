package org.raisingthegame.tracker.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.database.EmbeddedDatabaseSettings;
import org.raisingthegame.tracker.database.EmbeddedMariaDb;
import org.raisingthegame.tracker.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** What a technician types, in a Java of its own beside the program: from the embedded server to one of one's own and back. */
class BackupCommandTest {

    private static final Path ENGINE = Path.of("data/engine").toAbsolutePath();

    @TempDir
    Path folder;

    private record Answer(int exit, String said) {}

    private Answer command(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BackupCommand.class.getName()));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("TRACKER_DATABASE_ENGINE_FOLDER", ENGINE.toString());
        builder.environment().putAll(settings);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), said);
    }

    private Map<String, String> home(String name) {
        return Map.of("TRACKER_HOME", folder.resolve(name).toString());
    }

    private EmbeddedMariaDb server(String home) {
        return EmbeddedMariaDb.start(
                new EmbeddedDatabaseSettings(ENGINE, folder.resolve(home).resolve("own"), 0, DataSize.ofMegabytes(64)));
    }

    private static DriverManagerDataSource database(EmbeddedMariaDb server) {
        return new DriverManagerDataSource(server.jdbcUrl(), server.username(), server.password());
    }

    @Test
    void theRecordsMoveFromTheRunningProgramToAServerOfOnesOwnAndBack() throws Exception {
        Files.writeString(folder.resolve("secret"), "seven green owls\nand a line that says nothing\n");
        Path first = folder.resolve("first.zip.gpg");
        try (EmbeddedMariaDb running = server("here")) {
            Flyway.configure()
                    .dataSource(database(running))
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            new JdbcTemplate(database(running))
                    .update("INSERT INTO schools_school (urn, laestab, la_code, name, phase)"
                            + " VALUES ('998991', '2088991', '208', 'Zoë''s Primary School', 'PRIMARY')");

            Answer made =
                    command(home("here"), "backup", first.toString(), "--passphrase-file=" + folder.resolve("secret"));
            assertThat(made.said()).startsWith(first + ": ").contains("encrypted");
            assertThat(made.exit()).isZero();

            Answer refused =
                    command(home("here"), "restore", first.toString(), "--passphrase-file=" + folder.resolve("secret"));
            assertThat(refused.said())
                    .contains("in use by a tracker that is already running")
                    .hasLineCount(1);
            assertThat(refused.exit()).isEqualTo(1);
        }

        TestDatabase.Address address = TestDatabase.schema("moved");
        Map<String, String> ownServer = Map.of(
                "SPRING_DATASOURCE_URL", address.url(),
                "SPRING_DATASOURCE_USERNAME", address.username(),
                "SPRING_DATASOURCE_PASSWORD", address.password(),
                "TRACKER_BACKUPS_PASSPHRASE_FILE", folder.resolve("secret").toString(),
                "TRACKER_HOME", folder.resolve("moved").toString());
        Answer restored = command(ownServer, "restore", first.toString());
        assertThat(restored.said()).startsWith("Restored: ");
        assertThat(restored.exit()).isZero();
        Answer again = command(ownServer, "restore", first.toString());
        assertThat(again.said()).contains("This installation is not empty").hasLineCount(1);
        assertThat(again.exit()).isEqualTo(1);
        assertThat(command(ownServer, "backup").exit()).isZero();
        Path second;
        try (var files = Files.list(folder.resolve("moved/backups"))) {
            second = files.toList().getFirst();
        }
        assertThat(BackupName.day(second.getFileName().toString())).isPresent();

        assertThat(command(
                                home("back"),
                                "restore",
                                second.toString(),
                                "--check",
                                "--passphrase-file=" + folder.resolve("secret"))
                        .said())
                .startsWith("Whole: ");
        Answer back =
                command(home("back"), "restore", second.toString(), "--passphrase-file=" + folder.resolve("secret"));
        assertThat(back.said()).startsWith("Restored: ");
        try (EmbeddedMariaDb server = server("back")) {
            assertThat(new JdbcTemplate(database(server))
                            .queryForObject("SELECT name FROM schools_school", String.class))
                    .isEqualTo("Zoë's Primary School");
        }
    }

    @Test
    void whatCannotBeUnderstoodIsSaidInASentence() throws Exception {
        assertThat(command(home("none"), "backup", "--everything").said().strip())
                .isEqualTo("rtg: There is no option --everything. ./rtg help lists them.");
        assertThat(command(home("none"), "backup").said())
                .startsWith("rtg: There are no data in")
                .hasLineCount(1);
        assertThat(command(
                                home("none"),
                                "restore",
                                folder.resolve("missing.zip").toString())
                        .said())
                .startsWith("rtg: There is no file")
                .hasLineCount(1);
        Path other = Files.writeString(folder.resolve("other.zip"), "something else altogether");
        assertThat(command(home("none"), "restore", other.toString()).said().strip())
                .isEqualTo("rtg: This file is not a back-up. Name one that ./rtg backup has made.");
    }
}
