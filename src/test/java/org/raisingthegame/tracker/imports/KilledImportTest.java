package org.raisingthegame.tracker.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program is killed, as by {@code kill -9}, in the midst of an import into its own MariaDB, and started again
 * over what it left: at several moments, while rows are read, compared and written. The seed chooses them.
 */
class KilledImportTest {

    private static final long SEED = 20261122;
    private static final String OAK = "2088991";
    private static final int PUPILS = 6_000;
    private static final int KNOWN = 300;

    /** A claim without a beat is seen as interrupted after ten seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final List<Program> started = new ArrayList<>();

    @AfterEach
    void endAll() throws InterruptedException {
        for (Program program : started.reversed()) {
            program.end();
        }
    }

    @Test
    void a_program_killed_during_an_import_leaves_the_records_as_they_were_and_can_run_it_again() throws Exception {
        Random random = new Random(SEED);
        Path small = roll("roll as at 15-10-2025.csv", KNOWN, "Reid");
        Path large = roll("roll as at 15-01-2026.csv", PUPILS, "Brown");
        Program program = new Program();
        program.ask("school " + OAK);
        program.ask("import " + program.ask("receive " + small));
        String id = program.ask("receive " + large);
        String before = program.ask("records");

        int row = 1 + random.nextInt(PUPILS);
        List<Moment> moments = List.of(
                new Moment(
                        "while row " + row + " is read", says -> says.startsWith("reading ") && rows(says) >= row, 0),
                new Moment("while it compares", says -> says.startsWith("comparing"), random.nextInt(50)),
                new Moment("when it begins to write", says -> says.startsWith("writing"), 0),
                new Moment("while it writes", says -> says.startsWith("writing"), 10 + random.nextInt(60)));
        String order = "begin";
        for (Moment moment : moments) {
            program.tell(order + " " + id);
            program.awaitLine(moment.arrives());
            Thread.sleep(moment.millisecondsLater());
            program.kill();

            program = new Program();
            assertThat(program.ask("records")).as(moment.words()).isEqualTo(before);
            if (!order.equals("begin")) {
                // The first claim goes cold by itself; the test need not wait for each.
                program.ask("cold " + id);
            }
            assertThat(program.awaitState(id)).as(moment.words()).isEqualTo("INTERRUPTED");
            order = "again";
        }

        program.tell("again " + id);
        assertThat(program.awaitLine(says -> says.equals("DONE"))).isEqualTo("DONE");
        assertThat(program.ask("state " + id)).isEqualTo("APPLIED");
        assertThat(program.ask("counts " + id)).isEqualTo(new RowCounts(PUPILS, 0, 0, 0, 0).toString());
        assertThat(program.ask("records")).isNotEqualTo(before);
        assertThat(program.ask("undo " + id)).isEqualTo("UNDONE");
    }

    private static int rows(String says) {
        return Integer.parseInt(says.substring(says.indexOf(' ') + 1));
    }

    /** @param arrives whether what the program says of its progress makes this the moment */
    private record Moment(String words, Predicate<String> arrives, int millisecondsLater) {}

    private Path roll(String name, int pupils, String surname) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("UPN,Surname,Forename,Year Group,Ethnicity,DfE number");
        IntStream.range(0, pupils)
                .mapToObj(i -> "%s,%s,Jade,6,BCRB,%s".formatted(RollFile.upn(i), surname, OAK))
                .forEach(lines::add);
        return Files.write(folder.resolve(name), lines);
    }

    /** The program in a JVM of its own, over the test's data folder. */
    private final class Program {

        private final Process process;
        private final BufferedReader output;
        private final PrintWriter input;

        Program() throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ImportProgram.class.getName(),
                            "--tracker.data-folder=" + folder.resolve("own"),
                            "--tracker.database.engine-folder=data/engine",
                            "--tracker.database.buffer-pool=64MB",
                            // Pages take most of a start, and nobody opens one here.
                            "--spring.main.web-application-type=none",
                            "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                                    + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration")
                    .redirectErrorStream(true)
                    .start();
            started.add(this);
            output = process.inputReader(StandardCharsets.UTF_8);
            input = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
            awaitLine(says -> says.equals("ready"));
        }

        void tell(String order) {
            input.println(order);
        }

        String ask(String order) throws IOException {
            tell(order);
            return awaitLine(says -> true);
        }

        String awaitLine(Predicate<String> wanted) throws IOException {
            List<String> seen = new ArrayList<>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (!line.startsWith(ImportProgram.SAYS)) {
                    seen.add(line);
                } else if (wanted.test(line.substring(ImportProgram.SAYS.length()))) {
                    return line.substring(ImportProgram.SAYS.length());
                }
            }
            throw new AssertionError("The program ended:\n" + String.join("\n", seen));
        }

        /** Waits until the claim of the killed program has gone cold. */
        String awaitState(String id) throws IOException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            String state = ask("state " + id);
            while (state.equals("APPLYING") && System.nanoTime() < end) {
                Thread.sleep(200);
                state = ask("state " + id);
            }
            return state;
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** Its database goes with it. */
        void end() throws InterruptedException {
            input.close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }
}
