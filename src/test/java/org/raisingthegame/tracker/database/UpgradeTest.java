package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of each release, with rows in every table, becomes one of this version and loses none of them. A file of {@code
 * released-schemas} lists the scripts that made a release's tables, as {@code sha256sum} prints them (docs/CONTRIBUTING.md).
 */
class UpgradeTest {

    private static final Path RELEASES = Path.of("src/test/resources/released-schemas");
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");

    /** With it the findings of files that waited went: the file is looked at once more. */
    private static final String FORGETS_FINDINGS = "V20261122_0202";

    /** A script of a release, and what stood in it. */
    private record Released(String name, String checksum) {

        Path file() {
            return SCRIPTS.resolve(name);
        }
    }

    static List<String> releases() throws IOException {
        try (Stream<Path> files = Files.list(RELEASES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void no_script_of_a_release_has_changed_since(String release) throws IOException {
        for (Released script : scripts(release)) {
            assertThat(script.file()).exists();
            assertThat(sha256(script.file())).as(script.name()).isEqualTo(script.checksum());
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void all_rows_of_a_release_are_there_after_the_upgrade(String release, @TempDir Path folder)
            throws IOException, SQLException {
        DataSource database = database("upgrade_" + release.replace('.', '_'));
        List<Released> scripts = scripts(release);
        for (Released script : scripts) {
            Files.copy(script.file(), folder.resolve(script.file().getFileName()));
        }
        migrations(database, "filesystem:" + folder).migrate();
        FilledTables tables = new FilledTables(database);
        tables.fill();
        Map<String, Integer> before = rows(tables, database);
        assertThat(before).isNotEmpty().doesNotContainValue(0);

        Flyway upgrade = migrations(database, "classpath:db/migration");
        KnownVersions.check(upgrade.info());
        upgrade.migrate();

        upgrade.validate();
        if (scripts.stream().noneMatch(script -> script.name().contains(FORGETS_FINDINGS))) {
            before.remove("imports_issue");
        }
        assertThat(rows(tables, database)).containsAllEntriesOf(before);
    }

    private static List<Released> scripts(String release) throws IOException {
        return Files.readAllLines(RELEASES.resolve(release)).stream()
                .map(line -> line.split(" +", 2))
                .map(line -> new Released(line[1], line[0]))
                .toList();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource database(String schema) {
        TestDatabase.Address address = TestDatabase.schema(schema);
        return new DriverManagerDataSource(address.url(), address.username(), address.password());
    }

    private static Flyway migrations(DataSource database, String scripts) {
        return Flyway.configure()
                .dataSource(database)
                .locations(scripts)
                .outOfOrder(true)
                .load();
    }

    private static Map<String, Integer> rows(FilledTables tables, DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Map<String, Integer> rows = new HashMap<>();
        tables.tables().forEach(table -> rows.put(table, count(jdbc, table)));
        return rows;
    }

    private static Integer count(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }
}
