package org.raisingthegame.tracker.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged program with the demonstration borough, as {@code ./rtg demo} starts it: a process of its own on a free
 * port, over a folder without anybody's changes, started once for all journeys of a JVM and stopped at its end.
 *
 * <p>While journeys are written, {@code -Djourneys.address=http://localhost:8080} takes a demonstration that runs.
 */
final class DemoProgram {

    private static final Path JAR = Path.of("target", "tracker.jar");
    private static final Path HOME = Path.of("target", "journeys-home");

    /** What the tests of the demonstration, which come before in a build, imported and left. */
    private static final Path IMPORTED = Path.of("target", "demonstration-home");

    private static final Path OUTPUT = Path.of("target", "journeys.log");

    /** Shared with the tests of the database, so that the 350 MB are unpacked once a clone. */
    private static final String ENGINE = Path.of("data", "engine").toString();

    /** The last line of the first start: all samples are imported, the figures made, and people can sign in. */
    private static final String READY = "Sign-ins of the demonstration";

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration GOODBYE = Duration.ofSeconds(30);

    private static String address;
    private static long logLinesRead;

    private DemoProgram() {}

    /** Where the pages are, without a slash at the end; the program is up. */
    static synchronized String address() {
        if (address == null) {
            String running = System.getProperty("journeys.address");
            address = running != null ? running : start();
        }
        return address;
    }

    /** What the program has written to its log since this was asked last; nothing where it was not started here. */
    static synchronized List<String> newLogLines() {
        if (System.getProperty("journeys.address") != null || !Files.exists(OUTPUT)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(OUTPUT)) {
            List<String> unread = lines.skip(logLinesRead).toList();
            logLinesRead += unread.size();
            return unread;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String start() {
        try {
            if (!Files.exists(JAR)) {
                throw new IllegalStateException(JAR + " is not there; `mvn -Pjourneys verify` packs it first");
            }
            empty(HOME);
            if (Files.exists(IMPORTED)) {
                Files.move(IMPORTED, HOME);
            }
            String found = "http://localhost:" + freePort();
            Process program = process(URI.create(found).getPort()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program), "stop the demonstration"));
            await(program, found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder process(int port) {
        ProcessBuilder process = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--tracker.home=" + HOME,
                "--tracker.database.engine-folder=" + ENGINE));
        // A server of somebody's own must not be filled with made-up pupils because a variable names it.
        process.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("TRACKER_"));
        return process.redirectErrorStream(true).redirectOutput(OUTPUT.toFile());
    }

    private static void await(Process program, String at) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!(isHealthy(at) && Files.readString(OUTPUT).contains(READY))) {
            if (!program.isAlive() || Instant.now().isAfter(end)) {
                stop(program);
                throw new IllegalStateException("The demonstration did not start; its output is in " + OUTPUT);
            }
            pause();
        }
    }

    private static boolean isHealthy(String at) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(at + "/actuator/health").toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Politely, so that it stops its database too. */
    private static void stop(Process program) {
        program.destroy();
        try {
            if (!program.waitFor(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            program.destroyForcibly();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
