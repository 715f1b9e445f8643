package org.raisingthegame.tracker.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.database.FilledTables;
import org.raisingthegame.tracker.database.TestDatabase;
import org.raisingthegame.tracker.database.UnfinishedRestore;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The restore drill: all tables filled, backed up, restored elsewhere, and compared by the server itself. */
class RestoreDrillTest {

    private static final char[] PASSPHRASE = "seven green owls".toCharArray();

    @TempDir
    Path folder;

    private static final DataSource SOURCE = database("drill_source");

    private final DataSource target = database("drill_target");
    private final JdbcTemplate there = new JdbcTemplate(target);

    private static DataSource database(String schema) {
        TestDatabase.Address address = TestDatabase.schema(schema);
        return new DriverManagerDataSource(address.url(), address.username(), address.password());
    }

    @BeforeAll
    static void fillTheSource() throws Exception {
        Flyway.configure()
                .dataSource(SOURCE)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        new FilledTables(SOURCE).fill();
    }

    @BeforeEach
    void begin() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(SOURCE);
        String schema = there.queryForObject("SELECT DATABASE()", String.class);
        jdbc.execute("DROP DATABASE " + schema);
        jdbc.execute("CREATE DATABASE " + schema);
        Files.createDirectories(folder.resolve("here/uploads"));
        Files.writeString(folder.resolve("here/uploads/7"), "a roll");
        Files.writeString(folder.resolve("here/uploads/incoming-9"), "half a roll");
    }

    private Path backUp(char[] passphrase) throws Exception {
        Path file = folder.resolve("backup.zip");
        new Backup(SOURCE, folder.resolve("here")).writeTo(file, passphrase);
        return file;
    }

    private void restore(Path file) throws Exception {
        try (BackupFile backup = BackupFile.open(file, PASSPHRASE::clone, folder.resolve("tmp"))) {
            new Restore(target, folder.resolve("there")).restore(backup);
        }
    }

    /** Of each table, what the server makes of all its rows and columns. */
    private static Map<String, String> state(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Map<String, String> state = new TreeMap<>();
        for (String table : new FilledTables(database).tables()) {
            if (!table.equals("backups_restoration")) {
                state.put(
                        table,
                        jdbc.queryForObject("SELECT COUNT(*) FROM " + table, String.class)
                                + " rows, checksum "
                                + jdbc.queryForObject("CHECKSUM TABLE " + table, (row, index) -> row.getString(2))
                                + ", next "
                                + jdbc.queryForObject(
                                        "SELECT auto_increment FROM information_schema.tables"
                                                + " WHERE table_schema = DATABASE() AND table_name = ?",
                                        String.class,
                                        table));
            }
        }
        return state;
    }

    @Test
    void everyTableAndFileComesBackAsItWas() throws Exception {
        new JdbcTemplate(SOURCE).execute("ALTER TABLE imports_run AUTO_INCREMENT = 5000");
        Map<String, String> before = state(SOURCE);
        assertThat(before)
                .hasSizeGreaterThan(50)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).doesNotStartWith("0 rows"));

        restore(backUp(null));

        assertThat(state(target)).isEqualTo(before);
        assertThat(there.queryForList("SELECT script, checksum FROM flyway_schema_history ORDER BY script"))
                .isEqualTo(new JdbcTemplate(SOURCE)
                        .queryForList("SELECT script, checksum FROM flyway_schema_history ORDER BY script"));
        assertThat(folder.resolve("there/uploads")).isDirectoryContaining("glob:**/7");
        assertThat(folder.resolve("there/uploads/7")).hasContent("a roll");
        assertThat(folder.resolve("there/uploads/incoming-9")).doesNotExist();
        assertThatThrownBy(() -> there.update("DELETE FROM audit_entry"))
                .as("the trail still refuses changes")
                .isInstanceOf(DataAccessException.class);
        assertThat(new Restorations(there).unsettled().getLast().id())
                .as("to be settled at the first start")
                .isGreaterThan(there.queryForObject("SELECT MIN(id) FROM backups_restoration", Long.class));
        try (var left = Files.list(folder.resolve("here"))) {
            assertThat(left).extracting(path -> path.getFileName().toString()).containsExactly("uploads");
        }
    }

    @Test
    void aBackUpUnderAPassphraseOpensWithItAndWithNoOther() throws Exception {
        Path file = backUp(PASSPHRASE);
        assertThat(new String(Files.readAllBytes(file), "ISO-8859-1")).doesNotContain("audit_entry");

        assertThatThrownBy(() -> BackupFile.open(file, "other"::toCharArray, folder.resolve("tmp")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("The passphrase does not open this back-up");
        restore(file);

        assertThat(state(target)).isEqualTo(state(SOURCE));
        try (var left = Files.list(folder.resolve("tmp"))) {
            assertThat(left).as("nothing decrypted is left").isEmpty();
        }
    }

    @Test
    void aByteThatWasChangedIsNoticedBeforeARowIsRestored() throws Exception {
        for (char[] passphrase : Arrays.asList(null, PASSPHRASE)) {
            Path file = backUp(passphrase);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);

            assertThatThrownBy(() -> restore(file))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("damaged");
            assertThat(new FilledTables(target).tables()).isEmpty();
            Files.delete(file);
        }
    }

    @Test
    void aFileThatWasCutOffIsNoBackUp() throws Exception {
        for (char[] passphrase : Arrays.asList(null, PASSPHRASE)) {
            Path file = backUp(passphrase);
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 2000));

            assertThatThrownBy(() -> restore(file))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("damaged");
            Files.delete(file);
        }
    }

    @Test
    void anInstallationThatIsNotEmptyIsLeftAlone() throws Exception {
        Path file = backUp(null);
        there.execute("CREATE TABLE somebodys (id INT) SELECT 1 AS id");

        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("This installation is not empty");

        assertThat(there.queryForList("SELECT id FROM somebodys", Integer.class))
                .containsExactly(1);
    }

    @Test
    void aRestoreThatWasCutOffIsBegunAnew() throws Exception {
        Path file = backUp(null);
        new UnfinishedRestore(there).begin();
        there.execute("CREATE TABLE half_a_table (id INT)");
        there.execute("CREATE VIEW half_a_view AS SELECT 1");

        restore(file);

        assertThat(state(target)).isEqualTo(state(SOURCE));
        assertThat(new UnfinishedRestore(there).isThere()).isFalse();
    }

    @Test
    void whatIsWrittenMeanwhileIsInItWholeOrNotAtAll() throws Exception {
        JdbcTemplate here = new JdbcTemplate(SOURCE);
        here.execute("CREATE TABLE aaa_before (id INT PRIMARY KEY)");
        here.execute("CREATE TABLE zzz_after (id INT PRIMARY KEY)");
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try (var connection = SOURCE.getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (int i = 0; !stop.get(); i++) {
                    statement.execute("INSERT INTO aaa_before VALUES (" + i + ")");
                    statement.execute("INSERT INTO zzz_after VALUES (" + i + ")");
                    connection.commit();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        Manifest manifest;
        try {
            while (here.queryForObject("SELECT COUNT(*) FROM aaa_before", Integer.class) < 20) {
                Thread.onSpinWait();
            }
            manifest = new Backup(SOURCE, folder.resolve("here")).writeTo(folder.resolve("busy.zip"), null);
        } finally {
            stop.set(true);
            writer.join();
        }
        long written = here.queryForObject("SELECT COUNT(*) FROM zzz_after", Long.class);
        here.execute("DROP TABLE aaa_before, zzz_after");

        List<Long> rows = manifest.tables().stream()
                .filter(table -> Set.of("aaa_before", "zzz_after").contains(table.name()))
                .map(Manifest.Table::rows)
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isEqualTo(rows.get(1)).isGreaterThan(0);
        assertThat(written).as("it went on meanwhile").isGreaterThan(rows.get(1));
    }

    @Test
    void anotherFileIsNeverWrittenOver() throws Exception {
        Path file = Files.writeString(folder.resolve("backup.zip"), "mine");

        assertThatThrownBy(() -> backUp(null)).isInstanceOf(BackupRefused.class);

        assertThat(file).hasContent("mine");
    }

    @Test
    void gpgOpensItToo() throws Exception {
        Path file = backUp(PASSPHRASE);
        Process gpg;
        try {
            gpg = new ProcessBuilder(
                            "gpg",
                            "--batch",
                            "--homedir",
                            Files.createDirectory(folder.resolve("gpg")).toString(),
                            "--pinentry-mode",
                            "loopback",
                            "--passphrase",
                            new String(PASSPHRASE),
                            "--output",
                            folder.resolve("open.zip").toString(),
                            "--decrypt",
                            file.toString())
                    .inheritIO()
                    .start();
        } catch (IOException noGpg) {
            Assumptions.abort("gpg is not installed");
            return;
        }
        assertThat(gpg.waitFor()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("open.zip"))).startsWith('P', 'K');
    }
}
