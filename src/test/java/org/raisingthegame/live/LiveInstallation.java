package org.raisingthegame.live;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The program as the handbook installs it: unpacked, with a file of settings, started as the service starts it, by a user without rights. */
final class LiveInstallation implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Pattern CODE = Pattern.compile("with this code:\\s+([A-Za-z0-9-]+)");
    private static final String STARTED = "Started TrackerApplication";

    private final Path folder;
    private final Path program;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final int port;
    private @Nullable Process process;

    /** What a command said, and how it ended. */
    record Said(int code, String words) {}

    /**
     * @param folder for its settings, its data and its log
     * @param program the folder into which the program was unpacked
     */
    LiveInstallation(Path folder, Path program) throws IOException {
        this.folder = folder;
        this.program = program;
        port = TrackerProcess.freePort();
        SystemUser.folder(home());
        set("SERVER_PORT", Integer.toString(port));
        set("TRACKER_BACKUPS_FOLDER", home().resolve("backups").toString());
        set("MANAGEMENT_HEALTH_DISKSPACE_PATH", home().toString());
    }

    Path home() {
        return folder.resolve("var");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    int port() {
        return port;
    }

    /** Writes a setting into the file; it holds from the next start. */
    void set(String name, String value) throws IOException {
        settings.put(name, value);
        Files.createDirectories(folder);
        Files.writeString(settingsFile(), Handbook.settings(settings));
    }

    /** Leaves the server of one's own out, for the database that comes with the program. */
    void embedded() throws IOException {
        Files.writeString(settingsFile(), Handbook.settings(settings).replaceAll("(?m)^SPRING_DATASOURCE_.*\n", ""));
    }

    private Path settingsFile() {
        return folder.resolve("settings");
    }

    /** Starts it and waits until it says so. */
    void start() throws IOException, InterruptedException {
        process = launch(Map.of());
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!log().contains(STARTED)) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                throw new IOException("The program did not start; see " + logFile());
            }
            Thread.sleep(300);
        }
    }

    /** Starts it with other settings, with which it should end by itself. */
    Said startWith(Map<String, String> others) throws IOException, InterruptedException {
        Process started = launch(others);
        if (!started.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            started.destroyForcibly();
        }
        return new Said(started.waitFor(), log());
    }

    private Process launch(Map<String, String> others) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(Handbook.start(program));
        ProcessBuilder builder = new ProcessBuilder(SystemUser.command(command))
                .directory(program.toFile())
                .redirectErrorStream(true)
                .redirectOutput(logFile().toFile());
        builder.environment().clear();
        builder.environment().putAll(fromFile());
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().put("TRACKER_HOME", home().toString());
        builder.environment().putAll(others);
        return builder.start();
    }

    /** As systemd reads an EnvironmentFile. */
    private Map<String, String> fromFile() throws IOException {
        Map<String, String> values = new HashMap<>();
        for (String line : Files.readAllLines(settingsFile())) {
            if (!line.startsWith("#") && line.contains("=")) {
                values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return values;
    }

    /** What the technician types as {@code tracker-command …}. */
    Said command(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", Handbook.tool("tracker-command").toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("command.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("TRACKER_SETTINGS", settingsFile().toString());
        builder.environment().put("TRACKER_HOME", home().toString());
        builder.environment()
                .put("TRACKER_PROGRAM", program.resolve("tracker.jar").toString());
        builder.environment().put("TRACKER_USER", SystemUser.NAME);
        builder.environment().merge("PATH", Path.of(java()).getParent().toString(), (path, bin) -> bin + ":" + path);
        int code = builder.start().waitFor();
        return new Said(code, Files.readString(said, StandardCharsets.UTF_8));
    }

    /** What it said since its last start: the journal. */
    String log() throws IOException {
        return Files.readString(logFile(), StandardCharsets.UTF_8);
    }

    private Path logFile() {
        return folder.resolve("journal");
    }

    /** The code for the first officer. */
    String code() throws IOException {
        Matcher found = CODE.matcher(log());
        if (!found.find()) {
            throw new IOException("The journal has no code; see " + logFile());
        }
        return found.group(1);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Asks it to stop, as systemd does, and waits. */
    void stop() {
        Ending.of(process, Duration.ofSeconds(60));
    }

    @Override
    public void close() {
        stop();
    }
}
