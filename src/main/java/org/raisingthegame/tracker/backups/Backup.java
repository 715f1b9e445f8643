package org.raisingthegame.tracker.backups;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a back-up: one zip file with the rows of each table, the files beside the database and the {@link Manifest}, all as they
 * stood at one moment, while the program goes on. The schema itself is not in it: the scripts that make it are named, and every
 * program that may restore it has them.
 */
final class Backup {

    static final String MANIFEST = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final int BUFFER = 1 << 16;

    private final DataSource database;
    private final Path dataFolder;

    Backup(DataSource database, Path dataFolder) {
        this.database = database;
        this.dataFolder = dataFolder;
    }

    /**
     * Writes it beside its place and moves it there when it is whole, on the disk and readable by its owner alone.
     *
     * @param passphrase encrypts it; null leaves it as it is
     * @throws BackupRefused when the file is there already, or there is nothing to back up
     */
    Manifest writeTo(Path file, char @Nullable [] passphrase) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefused("There is a file " + file + " already.", "Name another one, or move it away.");
        }
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        Files.createDirectories(folder);
        Path part = folder.resolve(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        boolean whole = false;
        try {
            Manifest manifest;
            try (FileChannel channel = FileChannel.open(
                            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(folder));
                    OutputStream plain = keptOpen(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
                    OutputStream out = passphrase == null ? plain : Encryption.encrypt(plain, passphrase)) {
                manifest = write(out);
                out.close();
                // A power cut must not leave a file that has its name but not its bytes.
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            whole = true;
            return manifest;
        } catch (FileAlreadyExistsException e) {
            throw new BackupRefused("Another back-up is being written to " + file + ".", "Wait for it to end.", e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The message is ended, and the file written to the disk, before it is closed. */
    private static OutputStream keptOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int start, int length) throws IOException {
                out.write(bytes, start, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private Manifest write(OutputStream out) throws IOException, SQLException {
        try (KeptFiles kept = KeptFiles.of(dataFolder);
                Connection connection = database.getConnection()) {
            kept.hold();
            try (Snapshot snapshot = Snapshot.on(connection)) {
                kept.hold();
                return write(snapshot, kept, out);
            }
        }
    }

    private static Manifest write(Snapshot snapshot, KeptFiles kept, OutputStream out)
            throws IOException, SQLException {
        List<StoredTable> tables = snapshot.tables();
        if (tables.isEmpty()) {
            throw new BackupRefused(
                    "There is nothing to back up: the database is empty.", "Start the program once before.");
        }
        ZipOutputStream zip = new ZipOutputStream(out);
        List<Manifest.Table> written = new ArrayList<>();
        for (StoredTable table : tables) {
            zip.putNextEntry(new ZipEntry(entry(table.name())));
            written.add(table.write(snapshot.connection(), zip));
            zip.closeEntry();
        }
        List<Manifest.StoredFile> files = new ArrayList<>();
        for (String path : kept.paths()) {
            zip.putNextEntry(new ZipEntry(fileEntry(path)));
            files.add(kept.write(path, zip));
            zip.closeEntry();
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                snapshot.madeAt(),
                snapshot.server(),
                Snapshot.migrations(snapshot.connection()),
                List.copyOf(written),
                List.copyOf(files));
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write(JSON.writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    static String entry(String table) {
        return "tables/" + table + ".jsonl";
    }

    static String fileEntry(String path) {
        return "files/" + path;
    }
}
