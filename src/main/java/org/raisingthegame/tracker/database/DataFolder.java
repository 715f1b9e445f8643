package org.raisingthegame.tracker.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one installation's data, held by one running program at a time. Closed to every other user of the
 * machine; nothing in it is ever deleted by us but what an interrupted first start left half-made.
 */
final class DataFolder implements AutoCloseable {

    /** Name of the folder with the server's own data. */
    static final String TABLES = "mariadb";

    /** Name of the file with the password of the program's database user. */
    static final String PASSWORD = "database-password";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?> OWNER_ONLY_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    // The operating system's lock belongs to the process, and closing any other handle on the file would give it up:
    // a second claim within this program must not even open the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * Makes the folder where absent and claims it for this program.
     *
     * @throws DatabaseRefusal when another program holds it, it can't be written, or this kind of machine has no embedded
     *     server to put into it
     */
    static DataFolder claim(Path wanted) {
        Engine.requireServedMachine();
        try {
            Files.createDirectories(wanted);
            Path folder = wanted.toRealPath();
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
            if (!HELD_HERE.add(folder)) {
                throw inUse(folder, "this program");
            }
            @Nullable FileChannel channel = null;
            try {
                channel = lock(folder);
            } finally {
                if (channel == null) {
                    HELD_HERE.remove(folder);
                }
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new DatabaseRefusal(
                    "The data folder " + wanted.toAbsolutePath() + " can't be used: " + reason(e) + ".",
                    "Start the program as the user who owns the folder, or set TRACKER_DATA_FOLDER to another one.",
                    e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        Path file = folder.resolve("tracker.lock");
        if (!Files.exists(file)) {
            createPrivate(file);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                String holder = Files.readString(file, US_ASCII).strip();
                throw inUse(folder, holder.isEmpty() ? "another program" : "process " + holder);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(US_ASCII)));
            channel.force(false);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static DataInUse inUse(Path folder, String holder) {
        return new DataInUse(
                "The data in " + folder + " are in use by a tracker that is already running (" + holder + ").",
                "Use that one, or stop it, or set TRACKER_DATA_FOLDER to a folder of its own for this one.");
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException
                ? "this user may not write there"
                : e.getClass().getSimpleName() + " " + e.getMessage();
    }

    /** The folder itself, absolute, without symbolic links. */
    Path path() {
        return folder;
    }

    /** The server's own data; exists once its system tables are whole. */
    Path tables() {
        return folder.resolve(TABLES);
    }

    /** Where the system tables are made, so that an interrupted first start is never taken for a whole one. */
    Path unfinishedTables() {
        return folder.resolve("mariadb.unfinished");
    }

    /** What the server said during its last run. */
    Path log() {
        return folder.resolve("mariadbd.log");
    }

    /** What the server said before it died, the last time it did. */
    Path logOfDead() {
        return folder.resolve("mariadbd.died.log");
    }

    /** The server's temporary files: they hold rows too, so they stay inside the closed folder. */
    Path temporaryFiles() throws IOException {
        return Files.createDirectories(folder.resolve("tmp"));
    }

    /** The statements run at each start of the server. */
    Path startScript() {
        return folder.resolve("start.sql");
    }

    /** The password of the program's database user, made at the first start: 256 random bits in hexadecimal. */
    String password() throws IOException {
        Path file = folder.resolve(PASSWORD);
        if (!Files.exists(file)) {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            writePrivate(file, HexFormat.of().formatHex(secret) + "\n");
        }
        return Files.readString(file, US_ASCII).strip();
    }

    /** Writes a file that from its first moment only its owner can read. */
    void writePrivate(Path file, String text) throws IOException {
        Path fresh = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        createPrivate(fresh);
        Files.writeString(fresh, text, UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void createPrivate(Path file) throws IOException {
        try {
            Files.createFile(file, OWNER_ONLY_FILE);
        } catch (FileAlreadyExistsException ignored) {
            // Another program made it between our look and our step; its lock decides.
        }
    }

    /** Lets the next program have the folder. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
