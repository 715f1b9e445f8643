package org.raisingthegame.tracker.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged program as an installation begins: without the demonstration, over an empty database, with the code for the
 * first account on its console.
 *
 * @param address where the pages are, without a slash at the end
 * @param code for the first account
 */
record LiveProgram(String address, String code, Process process) implements AutoCloseable {

    private static final Path JAR = Path.of("target", "tracker.jar");
    private static final String ENGINE = Path.of("data", "engine").toString();
    private static final Pattern CODE = Pattern.compile("^ +([a-z0-9]{4}(?:-[a-z0-9]{4}){3})$", Pattern.MULTILINE);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** @param home an empty folder */
    static LiveProgram start(Path home) {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            Path output = home.resolve("console.log");
            ProcessBuilder program = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    JAR.toString(),
                    "--server.port=" + port,
                    "--tracker.home=" + home,
                    "--tracker.database.engine-folder=" + ENGINE));
            program.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("TRACKER_"));
            Process process = program.redirectErrorStream(true).redirectOutput(output.toFile()).start();
            return new LiveProgram("http://localhost:" + port, codeOn(output, process), process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String codeOn(Path output, Process process) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            Matcher code = CODE.matcher(Files.readString(output));
            if (code.find()) {
                return code.group(1);
            }
            pause();
        }
        process.destroy();
        throw new IllegalStateException("The program did not start; its output is in " + output);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Politely, so that it stops its database too. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
