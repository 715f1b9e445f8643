package org.raisingthegame.tracker.backups;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What the program keeps beside the database, held still for a back-up: uploads that wait to be imported. Such a file is never
 * changed, only made and deleted, so a second name for it (a hard link) keeps it for as long as the back-up takes.
 */
final class KeptFiles implements AutoCloseable {

    /** The folders within the data folder that a back-up takes along. */
    private static final List<String> FOLDERS = List.of("uploads");

    /** Files that are still being received, and belong to nothing yet. */
    private static final String INCOMING = "incoming-";

    private final Path dataFolder;
    private final Path held;
    private final TreeMap<String, Path> files = new TreeMap<>();

    private KeptFiles(Path dataFolder, Path held) {
        this.dataFolder = dataFolder;
        this.held = held;
    }

    static KeptFiles of(Path dataFolder) throws IOException {
        Files.createDirectories(dataFolder);
        return new KeptFiles(dataFolder, Files.createTempDirectory(dataFolder, "backup-"));
    }

    /**
     * Holds all that lie there now. Called before and after the snapshot of the database: what was there before may be deleted
     * meanwhile though the snapshot speaks of it, what came with the last transaction may have been missed.
     */
    void hold() throws IOException {
        for (String folder : FOLDERS) {
            Path from = dataFolder.resolve(folder);
            if (Files.isDirectory(from)) {
                try (Stream<Path> found = Files.list(from)) {
                    for (Path file : found.filter(Files::isRegularFile).toList()) {
                        hold(folder, file);
                    }
                }
            }
        }
    }

    private void hold(String folder, Path file) throws IOException {
        String name = file.getFileName().toString();
        String path = folder + "/" + name;
        if (name.startsWith(INCOMING) || files.containsKey(path)) {
            return;
        }
        Path second = Files.createDirectories(held.resolve(folder)).resolve(name);
        try {
            Files.createLink(second, file);
        } catch (NoSuchFileException gone) {
            return;
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.copy(file, second);
        }
        files.put(path, second);
    }

    List<String> paths() {
        return new ArrayList<>(files.keySet());
    }

    Manifest.StoredFile write(String path, OutputStream out) throws IOException {
        MessageDigest sha256 = Checksums.sha256();
        try (InputStream in = Files.newInputStream(files.get(path))) {
            long bytes = in.transferTo(new DigestOutputStream(out, sha256));
            return new Manifest.StoredFile(path, bytes, Checksums.hex(sha256));
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(held);
    }
}
