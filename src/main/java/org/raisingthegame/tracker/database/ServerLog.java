package org.raisingthegame.tracker.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server wrote about a start that failed. */
final class ServerLog {

    private ServerLog() {}

    /** Whether the server could not have its TCP port. */
    static boolean saysPortTaken(Path logFile) throws IOException {
        return lines(logFile).stream().anyMatch(line -> line.contains("Bind on TCP/IP port"));
    }

    /** The refusal that quotes the server's first complaint. */
    static DatabaseRefusal refusal(Path logFile, String what) throws IOException {
        List<String> lines = lines(logFile);
        String complaint = lines.stream()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.substring(line.indexOf("[ERROR]") + "[ERROR]".length())
                        .strip())
                .findFirst()
                // The dynamic loader (a library that is missing) complains in one line of its own.
                .orElseGet(() -> lines.isEmpty() ? "it gave no reason" : lines.getLast());
        return new DatabaseRefusal(
                what + ": " + complaint,
                "See " + logFile + ", or set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and "
                        + "SPRING_DATASOURCE_PASSWORD to a MariaDB server of your own.");
    }

    private static List<String> lines(Path logFile) throws IOException {
        return Files.readString(logFile, StandardCharsets.ISO_8859_1).lines().toList();
    }
}
