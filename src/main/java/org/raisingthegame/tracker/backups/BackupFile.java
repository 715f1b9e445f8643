package org.raisingthegame.tracker.backups;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A back-up that is open to be read, and of which every piece has been found to be as it was written. */
final class BackupFile implements AutoCloseable {

    /** By which the file of a back-up without a passphrase begins. */
    private static final byte[] ZIP = {'P', 'K'};

    private static final JsonMapper JSON = new JsonMapper();

    private final ZipFile zip;
    private final @Nullable Path decrypted;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, @Nullable Path decrypted) throws IOException {
        this.zip = zip;
        this.decrypted = decrypted;
        manifest = manifest(zip);
        for (Manifest.Table table : manifest.tables()) {
            check(Backup.entry(table.name()), table.sha256());
        }
        for (Manifest.StoredFile file : manifest.files()) {
            check(Backup.fileEntry(file.path()), file.sha256());
        }
    }

    /**
     * Opens a file and checks all of it.
     *
     * @param passphrase asked for where the file needs one
     * @param temporaryFolder where it is decrypted to, for as long as it is open; on the installation's own disk, closed to others
     * @throws BackupRefused when it is no back-up, is damaged, or was made by a newer program
     */
    static BackupFile open(Path file, Supplier<char[]> passphrase, Path temporaryFolder) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("There is no file " + file + ".", "Name the file of a back-up.");
        }
        @Nullable Path decrypted = null;
        @Nullable BackupFile open = null;
        try {
            byte[] head = head(file);
            if (!Arrays.equals(head, ZIP)) {
                refuseUnlessMessage(head);
                decrypted = Files.createTempFile(Files.createDirectories(temporaryFolder), "backup-", ".zip");
                try (InputStream in = Files.newInputStream(file);
                        OutputStream out = new BufferedOutputStream(Files.newOutputStream(decrypted))) {
                    Encryption.decrypt(in, passphrase.get(), out);
                }
            }
            open = new BackupFile(new ZipFile((decrypted == null ? file : decrypted).toFile()), decrypted);
            return open;
        } catch (ZipException | EOFException | JacksonException e) {
            throw damaged(e);
        } finally {
            if (open == null && decrypted != null) {
                Files.deleteIfExists(decrypted);
            }
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ZIP.length);
        }
    }

    /** Before anybody is asked for a passphrase: each packet of an OpenPGP message begins with a byte whose highest bit is set. */
    private static void refuseUnlessMessage(byte[] head) {
        if (head.length == 0 || head[0] >= 0) {
            throw new BackupRefused("This file is not a back-up.", "Name one that ./rtg backup has made.");
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new BackupRefused("This zip file is not a back-up.", "Name one that ./rtg backup has made.");
        }
        Manifest manifest = JSON.readValue(zip.getInputStream(entry).readAllBytes(), Manifest.class);
        if (manifest.format() > Manifest.FORMAT) {
            throw new BackupRefused(
                    "This back-up was made by a newer version of the program.",
                    "Restore it with the version that made it, or a newer one.");
        }
        return manifest;
    }

    private void check(String entry, String sha256) throws IOException {
        MessageDigest digest = Checksums.sha256();
        try (InputStream in = new DigestInputStream(content(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!Checksums.hex(digest).equals(sha256)) {
            throw damaged(null);
        }
    }

    private static BackupRefused damaged(@Nullable Exception cause) {
        return new BackupRefused(
                "The back-up is damaged: a piece of it is missing or is not what was written.",
                "Take another copy of it, or an older one.",
                cause);
    }

    private InputStream content(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw damaged(null);
        }
        return zip.getInputStream(found);
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream rows(Manifest.Table table) throws IOException {
        return content(Backup.entry(table.name()));
    }

    InputStream content(Manifest.StoredFile file) throws IOException {
        return content(Backup.fileEntry(file.path()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (decrypted != null) {
            Files.deleteIfExists(decrypted);
        }
    }
}
