package org.raisingthegame.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A MariaDB server of one's own, as Debian's package sets it up: over a folder of its own, on this machine alone, root by its socket. */
final class DatabaseServer implements AutoCloseable {

    private static final int LONGEST_START_SECONDS = 60;

    private final Path engine;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    /** @param engine where {@code sbin/mariadbd} and {@code bin} lie */
    DatabaseServer(Path engine, Path folder) throws IOException {
        this.engine = engine;
        this.folder = SystemUser.folder(folder);
        port = TrackerProcess.freePort();
    }

    int port() {
        return port;
    }

    /** Makes the system tables. */
    void prepare() throws IOException, InterruptedException {
        int code = new ProcessBuilder(
                        engine.resolve("bin/mariadb-install-db").toString(),
                        "--no-defaults",
                        "--basedir=" + engine,
                        "--user=" + SystemUser.NAME,
                        "--datadir=" + folder.resolve("data"),
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("mariadb-install-db failed; see " + folder.resolve("install.log"));
        }
    }

    void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        engine.resolve("sbin/mariadbd").toString(),
                        "--no-defaults",
                        "--user=" + SystemUser.NAME,
                        "--basedir=" + engine,
                        "--lc-messages-dir=" + engine.resolve("share/mysql"),
                        "--datadir=" + folder.resolve("data"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--socket=" + socket(),
                        "--pid-file=" + folder.resolve("pid"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        for (int second = 0; !answers(); second++) {
            if (!process.isAlive() || second == LONGEST_START_SECONDS) {
                throw new IOException("The database server did not start; see " + folder.resolve("log"));
            }
            Thread.sleep(1000);
        }
    }

    private boolean answers() throws IOException, InterruptedException {
        return client("SELECT 1") == 0;
    }

    /** Has statements done by root. */
    void execute(String sql) throws IOException, InterruptedException {
        if (client(sql) != 0) {
            throw new IOException("The server refused; see " + folder.resolve("client.log"));
        }
    }

    private int client(String sql) throws IOException, InterruptedException {
        Process client = new ProcessBuilder(
                        engine.resolve("bin/mariadb").toString(),
                        "--no-defaults",
                        "--user=root",
                        "--socket=" + socket())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("client.log").toFile())
                .start();
        try (OutputStream in = client.getOutputStream()) {
            in.write(sql.getBytes(StandardCharsets.UTF_8));
        } catch (IOException toldByItsExitCode) {
            // It ends before it reads where no server answers.
        }
        return client.waitFor();
    }

    private Path socket() {
        return folder.resolve("socket");
    }

    @Override
    public void close() {
        Ending.of(process, Duration.ofSeconds(30));
    }
}
