package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad days of the embedded database: what was committed is there, whole and once, and the program recovers by itself or says what to
 * do. The seed chooses the moments.
 */
class BadDaysTest {

    private static final long SEED = 20261122;

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void endAll() throws Exception {
        for (AutoCloseable each : opened.reversed()) {
            each.close();
        }
    }

    private EmbeddedMariaDb start(Path data) {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(TestDatabase.settings(data));
        opened.add(server);
        return server;
    }

    /** Both pages have the same numbers, without a gap, up to the last that was said to be saved, or one more. */
    private void assertNothingLostNorDoubled(EmbeddedMariaDb server, int saved) throws SQLException {
        ServerClient client = new ServerClient(server);
        for (String page : List.of("left_page", "right_page")) {
            assertThat(client.ask("SELECT MAX(id) - COUNT(*) FROM " + page))
                    .as("gaps in " + page)
                    .isEqualTo("0");
            assertThat(Integer.parseInt(client.ask("SELECT COUNT(*) FROM " + page)))
                    .as(page)
                    .isBetween(saved, saved + 1);
        }
        assertThat(client.ask(
                        "SELECT COUNT(*) FROM left_page LEFT JOIN right_page USING (id) WHERE right_page.id IS NULL"))
                .as("half a transaction")
                .isEqualTo("0");
    }

    @Test
    void aDatabaseKilledAtCommitsComesBackByItselfWithAllThatWasCommitted() throws Exception {
        Random random = new Random(SEED);
        Path data = folder.resolve("own");
        Committing program = new Committing(data);
        int saved = 0;
        for (int round = 0; round < 3; round++) {
            saved = program.awaitSaved(saved + 20 + random.nextInt(200));
            ProcessHandle.of(program.server).orElseThrow().destroyForcibly();
            program.awaitAnotherServer();
        }
        saved = program.awaitSaved(program.saved + 20);
        program.kill();

        assertNothingLostNorDoubled(start(data), program.drain());
    }

    @Test
    void aProgramKilledAtCommitsLosesNothing() throws Exception {
        Random random = new Random(SEED);
        Path data = folder.resolve("own");
        Committing program = new Committing(data);
        program.awaitSaved(50 + random.nextInt(200));
        program.kill();

        assertNothingLostNorDoubled(start(data), program.drain());
    }

    @Test
    void aProgramThatRunsOutOfMemoryEndsAtOnceAndLosesNothing() throws Exception {
        Path data = folder.resolve("own");
        // As ./rtg start says it, so that a service manager starts the program again.
        Committing program = new Committing(data, List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"), "memory");

        assertThat(program.process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(program.process.exitValue()).isEqualTo(3);
        assertNothingLostNorDoubled(start(data), program.drain());
    }

    @Test
    void ofTwoProgramsStartedAtOnceOverNewDataOneRunsAndOneSaysWhyNot() throws Exception {
        Path data = folder.resolve("own");
        Committing one = new Committing(data, List.of());
        Committing other = new Committing(data, List.of());

        Callable<Boolean> oneRuns = () -> one.runs();
        Callable<Boolean> otherRuns = () -> other.runs();
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Boolean> run = new ArrayList<>();
            for (var answer : both.invokeAll(List.of(oneRuns, otherRuns))) {
                run.add(answer.get());
            }
            assertThat(run).containsExactlyInAnyOrder(true, false);
            Committing refused = run.getFirst() ? other : one;
            assertThat(refused.process.waitFor()).isEqualTo(1);
            assertThat(refused.said).singleElement().asString().contains("in use by a tracker that is already running");
            (run.getFirst() ? one : other).kill();
            // Ends the server that the killed program leaves behind.
            start(data);
        }
    }

    @Test
    void twoNodesThatMigrateAnEmptyServerAtOnceMakeItOnce() throws Exception {
        TestDatabase.Address address = TestDatabase.schema("two_nodes");
        Callable<MigrateResult> node = () -> Flyway.configure()
                .dataSource(address.url(), address.username(), address.password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();

        try (var both = Executors.newFixedThreadPool(2)) {
            int made = 0;
            for (var result : both.invokeAll(List.of(node, node))) {
                made += result.get().migrationsExecuted;
            }
            assertThat(made).isEqualTo(scripts());
        }
    }

    private static int scripts() throws IOException {
        try (var found = Files.walk(Path.of("src/main/resources/db/migration"))) {
            return (int) found.filter(file -> file.toString().endsWith(".sql")).count();
        }
    }

    /** Needs a disk of its own that is small: a tmpfs, which root alone may make. Elsewhere it is left out. */
    @Test
    void aFullDiskIsSaidAndGoneWhenThereIsRoomAgain() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(mounted(disk), "only root can make a small disk to fill");
        Path data = disk.resolve("own");
        EmbeddedMariaDb server = start(data);
        ServerClient client = new ServerClient(server);
        client.execute("CREATE TABLE pages (id INT PRIMARY KEY AUTO_INCREMENT, words LONGBLOB NOT NULL)");
        Path ballast = disk.resolve("ballast");
        long room = disk.toFile().getUsableSpace() - 24_000_000;
        Files.write(ballast, new byte[(int) room]);

        int[] saved = new int[1];
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        client.execute("INSERT INTO pages (words) VALUES (REPEAT('x', 1000000))");
                        saved[0]++;
                    }
                })
                .as("nothing is said to be saved that is not")
                .isInstanceOf(SQLException.class);
        assertThat(saved[0]).isBetween(1, 40);

        Files.delete(ballast);
        awaitInsert(client);
        assertThat(client.ask("SELECT COUNT(*) FROM pages WHERE LENGTH(words) = 1000000"))
                .isEqualTo(Integer.toString(saved[0] + 1));
    }

    /** The server may have died of the full disk, and comes back by itself. */
    private static void awaitInsert(ServerClient client) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (true) {
            try {
                client.execute("INSERT INTO pages (words) VALUES (REPEAT('y', 1000000))");
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.sleep(200);
            }
        }
    }

    private boolean mounted(Path disk) throws Exception {
        // What a first start needs: 180 MB of logs and system tables, and some room.
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start();
        boolean mounted = mount.waitFor() == 0;
        if (mounted) {
            opened.add(() ->
                    new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor());
        }
        return mounted;
    }

    /** {@link CommittingProgram} in a Java of its own. */
    private final class Committing implements AutoCloseable {

        final Process process;
        final List<String> said = new ArrayList<>();
        private final BufferedReader output;
        long server;
        int saved;

        Committing(Path data) throws IOException {
            this(data, List.of());
            runs();
        }

        Committing(Path data, List<String> options, String... arguments) throws IOException {
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
            line.addAll(options);
            line.addAll(List.of("-cp", System.getProperty("java.class.path"), CommittingProgram.class.getName()));
            line.addAll(Arrays.asList(arguments));
            line.addAll(List.of(
                    "--tracker.data-folder=" + data,
                    "--tracker.database.engine-folder=" + TestDatabase.ENGINE_FOLDER,
                    // Two small tables of its own are all it needs.
                    "--spring.flyway.enabled=false"));
            process = new ProcessBuilder(line).redirectErrorStream(true).start();
            output = process.inputReader(StandardCharsets.UTF_8);
            opened.add(this);
        }

        /** Whether it gets as far as its server. */
        boolean runs() throws IOException {
            return next(CommittingProgram.SERVER);
        }

        private boolean next(String wanted) throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(CommittingProgram.COMMITTED)) {
                    saved = Integer.parseInt(line.substring(CommittingProgram.COMMITTED.length()));
                } else if (line.startsWith(CommittingProgram.SERVER)) {
                    server = Long.parseLong(line.substring(CommittingProgram.SERVER.length()));
                } else {
                    said.add(line);
                }
                if (line.startsWith(wanted)) {
                    return true;
                }
            }
            return false;
        }

        int awaitSaved(int number) throws IOException {
            while (saved < number) {
                assertThat(next(CommittingProgram.COMMITTED))
                        .as("it goes on, having said " + said)
                        .isTrue();
            }
            return saved;
        }

        void awaitAnotherServer() throws IOException {
            assertThat(next(CommittingProgram.SERVER)).as("another server").isTrue();
        }

        /** Reads what it said before it ended. */
        int drain() throws IOException {
            while (next(CommittingProgram.COMMITTED)) {
                // to the last line
            }
            return saved;
        }

        /** Not by the process itself, which would close the stream and what it still holds. */
        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly();
            process.waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            kill();
        }
    }
}
