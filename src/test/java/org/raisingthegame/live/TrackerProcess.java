package org.raisingthegame.live;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The program in a process of its own, with the memory that it has in a school: {@code -Xmx512m}. */
final class TrackerProcess implements AutoCloseable {

    /** With an empty folder the samples are imported first. */
    private static final Duration LONGEST_START = Duration.ofMinutes(15);

    /** Said when the samples are imported; pages answer before that. */
    private static final String READY = "Sign-ins of the demonstration:";

    private final Process process;
    private final Path folder;
    private final int port;

    private TrackerProcess(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts it and waits until people can sign in.
     *
     * @param classPath of the program with its built pages
     * @param folder for its log
     * @param settings as behind the command: {@code --name=value}
     */
    static TrackerProcess start(String classPath, Path folder, String... settings)
            throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                java("java"),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=Europe/London",
                "-cp",
                classPath,
                "org.raisingthegame.tracker.TrackerApplication",
                "--spring.profiles.active=demo",
                "--vaadin.productionMode=true",
                "--server.port=" + port));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile())
                .start();
        TrackerProcess started = new TrackerProcess(process, folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop the program"));
        started.await();
        return started;
    }

    /** A port that nobody listens on now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!Files.readString(log(), StandardCharsets.UTF_8).contains(READY)) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                throw new IllegalStateException("The program did not start; see " + log());
            }
            Thread.sleep(500);
        }
    }

    private Path log() {
        return log(folder);
    }

    private static Path log(Path folder) {
        return folder.resolve("server.log");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Ends it as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Bytes of all objects that something still holds, after a full collection. */
    long liveBytes() throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        Files.writeString(folder.resolve("histogram.txt"), histogram);
        return histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> Long.parseLong(line.strip().split(" +")[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("jcmd said: " + histogram));
    }

    /** Processors' time that the program itself has taken. */
    Duration ownTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Processors' time that its database has taken. */
    Duration databaseTime() {
        try (Stream<ProcessHandle> below = process.descendants()) {
            return below.map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus);
        }
    }

    /** Of this JDK, or of the one beside it: {@code jcmd} must be of the server's. */
    private static String java(String program) {
        String suffix = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? ".exe" : "";
        return Path.of(System.getProperty("java.home"), "bin", program + suffix).toString();
    }

    @Override
    public void close() {
        Ending.of(process, Duration.ofSeconds(40));
    }
}
