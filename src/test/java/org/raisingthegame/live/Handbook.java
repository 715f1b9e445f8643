package org.raisingthegame.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What docs/operations.md tells a technician to type, and the files that it tells him to copy: read from there, so that a drill does that. */
final class Handbook {

    private static final Path OPERATIONS = Path.of("docs/operations.md");
    private static final Path SAMPLES = Path.of("src/main/deploy");

    private static final Path IMAGE = Path.of("src/main/docker");

    /** Where the sample files think that things are. */
    private static final String PROGRAM = "/opt/tracker";

    private static final String JAVA = "/usr/bin/java";

    private Handbook() {}

    /** The statements that make the schema and its user, with a password of one's own. */
    static String sql(String password) throws IOException {
        String text = Files.readString(OPERATIONS);
        int start = text.indexOf('\n', text.indexOf("<<'SQL'")) + 1;
        return text.substring(start, text.indexOf("\nSQL\n", start)).replace("change-me", password);
    }

    /** The arguments that take the program into its parts, after the word "java". */
    static List<String> extraction(Path jar, Path to) throws IOException {
        String line = Files.readAllLines(OPERATIONS).stream()
                .filter(one -> one.startsWith("java -Djarmode=tools"))
                .findFirst()
                .orElseThrow();
        return words(line.replace("tracker.jar", jar.toString()).replace(PROGRAM, to.toString()));
    }

    /** The same of the container's image, in layers. */
    static List<String> layers(Path jar, Path to) throws IOException {
        String line = image("RUN java ").getFirst();
        return words(
                line.replace("tracker.jar", jar.toString()).replace("--destination layers", "--destination " + to));
    }

    /** In which order the image lays them over each other. */
    static List<String> layerNames() throws IOException {
        return image("COPY --from=").stream()
                .map(line -> line.replaceAll(".*/layers/([a-z-]+)/.*", "$1"))
                .toList();
    }

    private static List<String> image(String beginning) throws IOException {
        return Files.readAllLines(IMAGE.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    /** The image's own way to ask how the program is. */
    static Path healthCheck() {
        return IMAGE.resolve("health").toAbsolutePath();
    }

    /** How the service is started, after the word "java". */
    static List<String> start(Path program) throws IOException {
        String line = Files.readAllLines(SAMPLES.resolve("tracker.service")).stream()
                .filter(one -> one.startsWith("ExecStart="))
                .findFirst()
                .orElseThrow();
        return words(line.substring("ExecStart=".length()).replace(JAVA, "java").replace(PROGRAM, program.toString()));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>(List.of(line.strip().split(" +")));
        words.removeFirst();
        return words;
    }

    /** The sample of settings with these values, whether it had them, had them commented out, or not at all. */
    static String settings(Map<String, String> values) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(SAMPLES.resolve("settings.sample")).stream()
                .filter(line -> values.keySet().stream()
                        .noneMatch(name -> line.startsWith(name + "=") || line.startsWith("#" + name + "=")))
                .toList());
        values.forEach((name, value) -> lines.add(name + "=" + value));
        return String.join("\n", lines) + "\n";
    }

    static Path tool(String name) {
        return SAMPLES.resolve(name).toAbsolutePath();
    }

    static String sample(String name) throws IOException {
        return Files.readString(SAMPLES.resolve(name));
    }
}
