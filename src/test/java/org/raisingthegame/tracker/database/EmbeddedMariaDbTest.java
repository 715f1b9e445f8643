package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running server lets in, keeps and refuses. */
class EmbeddedMariaDbTest {

    @TempDir
    static Path temporary;

    private static Path data;
    private static EmbeddedMariaDb server;
    private static ServerClient client;

    @BeforeAll
    static void start() {
        data = temporary.resolve("own");
        server = EmbeddedMariaDb.start(TestDatabase.settings(data));
        client = new ServerClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void onlyTheProgramsOwnUserGetsIn() throws SQLException {
        for (String user : List.of("root", "", "mysql")) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), user, ""))
                    .as("user '%s'", user)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.username(), "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Access denied");
        assertThat(client.ask("SELECT CURRENT_USER()")).isEqualTo("tracker@127.0.0.1");
        assertThatThrownBy(() -> client.ask("SELECT User FROM mysql.global_priv"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    @Test
    void rootIsLockedOutOfTheSocketToo() throws Exception {
        Process shell = new ProcessBuilder(
                        client.ask("SELECT @@basedir") + "/bin/mariadb",
                        "--no-defaults",
                        "--skip-ssl",
                        "--user=root",
                        "--socket=mariadbd.sock",
                        "--execute=SELECT 1")
                .directory(data.resolve("mariadb").toFile())
                .redirectErrorStream(true)
                .start();

        String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).isNotZero();
        assertThat(answer).contains("Access denied");
    }

    @Test
    void onlyTheOwnerReadsThePasswordAndTheFolder() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        Path password = data.resolve("database-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(password).strip())
                .isEqualTo(server.password())
                .hasSize(64);
        assertThat(data.resolve("start.sql"))
                .as("the script that holds the password too")
                .doesNotExist();
    }

    @Test
    void theServerListensOnTheLoopbackAddressOnly() throws SQLException {
        assertThat(client.ask("SELECT @@bind_address")).isEqualTo("127.0.0.1");
        assertThat(client.ask("SELECT @@local_infile")).isEqualTo("0");
    }

    @Test
    void everyCommitIsOnDiskBeforeItIsConfirmed() throws SQLException {
        assertThat(client.ask("SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
    }

    @Test
    void aDateThatDoesNotExistIsRefused() throws SQLException {
        client.execute("CREATE TABLE day (on_day DATE, code CHAR(3))");

        for (String row : List.of("('2026-02-30', 'abc')", "('0000-00-00', 'abc')", "('2026-02-28', 'abcd')")) {
            assertThatThrownBy(() -> client.execute("INSERT INTO day VALUES " + row))
                    .as(row)
                    .isInstanceOf(SQLException.class);
        }
        assertThat(client.ask("SELECT COUNT(*) FROM day")).isEqualTo("0");
    }

    @Test
    void textKeepsEveryCharacter() throws SQLException {
        client.execute("CREATE TABLE name (name VARCHAR(40))");
        client.execute("INSERT INTO name VALUES ('Zoë Ọlá 🎓')");

        assertThat(client.ask("SELECT name FROM name")).isEqualTo("Zoë Ọlá 🎓");
    }

    @Test
    void whatWasAskedBeforeIsAnsweredFromMemoryUntilItsTableIsWrittenTo() throws SQLException {
        String question = "SELECT name FROM school ORDER BY name";
        client.execute("CREATE TABLE school (name VARCHAR(40))");
        client.execute("INSERT INTO school VALUES ('Birch')");
        client.ask(question);
        int before = answersFromMemory();

        assertThat(client.ask(question)).isEqualTo("Birch");
        assertThat(answersFromMemory()).isEqualTo(before + 1);

        client.execute("INSERT INTO school VALUES ('Ash')");
        assertThat(client.ask(question)).isEqualTo("Ash");
        assertThat(answersFromMemory()).isEqualTo(before + 1);
    }

    private int answersFromMemory() throws SQLException {
        return Integer.parseInt(client.ask(
                "SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'QCACHE_HITS'"));
    }

    @Test
    void machinesWithoutAnEmbeddedServerAreKnown() {
        assertThat(List.of("Linux amd64", "Linux x86_64")).allMatch(Engine::isServed);
        assertThat(List.of("Mac OS X aarch64", "Mac OS X x86_64", "Linux aarch64", "Windows 11 amd64"))
                .noneMatch(Engine::isServed);
        assertThat(Engine.notServed("Mac OS X aarch64"))
                .hasMessageContaining("this machine is Mac OS X aarch64")
                .extracting(DatabaseRefusal::action)
                .asString()
                .contains("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");
    }
}
