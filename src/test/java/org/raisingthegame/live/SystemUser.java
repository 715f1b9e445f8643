package org.raisingthegame.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Under whom a server runs: never as root, where the drill itself does. */
final class SystemUser {

    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    static final String NAME = ROOT ? "nobody" : System.getProperty("user.name");

    private SystemUser() {}

    /** A folder that belongs to this user. */
    static Path folder(Path path) throws IOException {
        Files.createDirectories(path);
        own(path);
        return path;
    }

    static void own(Path path) throws IOException {
        Files.setOwner(
                path, FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(NAME));
    }

    /** The same command, without rights. */
    static List<String> command(List<String> command) throws IOException {
        List<String> all = new ArrayList<>();
        if (ROOT) {
            all.addAll(List.of("setpriv", "--reuid=" + NAME, "--regid=" + group(), "--clear-groups", "--no-new-privs"));
        }
        all.addAll(command);
        return all;
    }

    private static String group() throws IOException {
        Process asked = new ProcessBuilder("id", "-g", NAME).start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    }
}
