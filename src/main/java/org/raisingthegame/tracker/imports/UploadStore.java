package org.raisingthegame.tracker.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keeps an upload between its preview and its end, under a number and never under its own name, readable by the program
 * alone. It is deleted as soon as it is applied or put aside.
 */
@Component
class UploadStore {

    private final Path folder;
    private final ImportLimits limits;

    UploadStore(@Value("${tracker.data-folder}/uploads") Path folder, ImportLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** A file on its way in. */
    record Spooled(Path file, String checksum) {}

    /** Copies an upload; refuses it as soon as it is larger than allowed. */
    Spooled spool(InputStream upload) throws IOException {
        Path file = newFile();
        long allowed = limits.fileSize().toBytes();
        try (DigestInputStream in = new DigestInputStream(upload, sha256());
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                if (total > allowed) {
                    throw new UnreadableFile(
                            FileIssue.FILE_TOO_BIG,
                            Long.toString(limits.fileSize().toMegabytes()));
                }
                out.write(buffer, 0, read);
            }
            return new Spooled(
                    file, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Path newFile() throws IOException {
        Files.createDirectories(folder);
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? Files.createTempFile(
                        folder,
                        "incoming-",
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "incoming-", "");
    }

    /** The checksum that a file would have as an upload. */
    String checksum(Path of) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(of), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    void keep(Spooled spooled, ImportId id) throws IOException {
        Files.move(spooled.file(), path(id), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where the upload lies; it may be gone. */
    Path path(ImportId id) {
        return folder.resolve(id.toString());
    }

    void delete(ImportId id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
