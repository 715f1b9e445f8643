package org.raisingthegame.samples.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files go. */
public record Folder(Path root) {
    void write(Path file, byte[] bytes) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
    }
}
