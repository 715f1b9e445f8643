package org.raisingthegame.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One real MariaDB server of a cluster, over a folder of its own and on this machine alone. The same settings as in
 * docs/operations.md, and ports beside each other.
 */
final class GaleraNode implements AutoCloseable {

    static final int SIZE = 3;

    /** For its clients, for the group, and for two ways in which a node gets what it missed. */
    static final int PORTS = 4 * SIZE;

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final String USER = "tracker";

    /** MariaDB does not run as root, and rsync, which brings rows to a new node, would do so as nobody. */
    private static final String SYSTEM_USER =
            System.getProperty("user.name").equals("root") ? "nobody" : System.getProperty("user.name");

    private final Path engine;
    private final Path folder;
    private final int first;
    private final int number;
    private @Nullable Process process;

    /**
     * @param engine where {@code sbin/mariadbd}, {@code bin} and {@code lib/galera} lie
     * @param folder for the data of all nodes
     * @param first of {@link #PORTS} ports that nobody uses
     * @param number from 0
     */
    GaleraNode(Path engine, Path folder, int first, int number) {
        this.engine = engine;
        this.folder = folder;
        this.first = first;
        this.number = number;
    }

    /** Makes the system tables, the program's schema and its user. */
    void prepare() throws IOException, InterruptedException {
        makeDataFolder();
        Path said = folder.resolve("install.log");
        int code = new ProcessBuilder(
                        engine.resolve("bin/mariadb-install-db").toString(),
                        "--no-defaults",
                        "--basedir=" + engine,
                        "--user=" + SYSTEM_USER,
                        "--datadir=" + data(),
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("mariadb-install-db failed; see " + said);
        }
        // A statement on each line: 10.11 reads no more from it.
        Files.writeString(folder.resolve("first.sql"), """
                CREATE DATABASE IF NOT EXISTS tracker;
                CREATE USER IF NOT EXISTS tracker@'127.0.0.1' IDENTIFIED BY 'tracker';
                GRANT ALL ON *.* TO tracker@'127.0.0.1';
                """);
    }

    /** Starts a cluster of this node alone. */
    void begin() throws IOException, InterruptedException {
        start(List.of("--wsrep-new-cluster", "--init-file=" + folder.resolve("first.sql")));
    }

    /** Starts it and waits until it has all that the others have; after a kill from where it had come. */
    void join() throws IOException, InterruptedException {
        makeDataFolder();
        start(List.of());
    }

    private void makeDataFolder() throws IOException {
        Files.createDirectories(data());
        Files.setOwner(
                data(), data().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(SYSTEM_USER));
    }

    private void start(List<String> more) throws IOException, InterruptedException {
        List<String> command = command();
        command.addAll(more);
        process = launch(command);
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!synced()) {
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                throw new IOException("Database node " + number + " did not start; see " + log());
            }
            Thread.sleep(500);
        }
    }

    private Process launch(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().merge("PATH", engine.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        return builder.start();
    }

    private boolean synced() {
        try {
            return state("wsrep_local_state_comment").equals("Synced");
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private List<String> command() {
        String members = IntStream.range(0, SIZE)
                .mapToObj(member -> "127.0.0.1:" + (first + SIZE + member))
                .collect(Collectors.joining(","));
        int group = first + SIZE + number;
        return new ArrayList<>(List.of(
                engine.resolve("sbin/mariadbd").toString(),
                "--no-defaults",
                "--user=" + SYSTEM_USER,
                "--basedir=" + engine,
                "--lc-messages-dir=" + engine.resolve("share/mysql"),
                "--datadir=" + data(),
                "--bind-address=127.0.0.1",
                "--port=" + port(),
                "--socket=" + data().resolve("socket"),
                "--pid-file=" + data().resolve("pid"),
                "--max-allowed-packet=64M",
                "--binlog-format=ROW",
                "--innodb-autoinc-lock-mode=2",
                "--wsrep-on=ON",
                "--wsrep-provider=" + engine.resolve("lib/galera/libgalera_smm.so"),
                "--wsrep-cluster-name=tracker",
                "--wsrep-cluster-address=gcomm://" + members,
                "--wsrep-node-name=node" + number,
                "--wsrep-node-address=127.0.0.1:" + group,
                "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=127.0.0.1:" + (first + 2 * SIZE + number),
                "--wsrep-provider-options=base_port=%1$d;gmcast.listen_addr=tcp://127.0.0.1:%1$d;ist.recv_addr=127.0.0.1:%2$d;%3$s"
                        .formatted(
                                group,
                                first + 3 * SIZE + number,
                                "evs.suspect_timeout=PT3S;evs.inactive_timeout=PT6S;evs.inactive_check_period=PT1S")));
    }

    /** Ends it as a power cut does. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    int port() {
        return first + number;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:mariadb://127.0.0.1:%d/tracker?connectTimeout=2000".formatted(port()), USER, USER));
    }

    /** A line of {@code SHOW STATUS}. */
    String state(String name) {
        return jdbc().sql("SELECT variable_value FROM information_schema.global_status WHERE variable_name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private Path data() {
        return folder.resolve("node" + number);
    }

    private Path log() {
        return folder.resolve("node" + number + ".log");
    }

    String tail() throws IOException {
        List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    @Override
    public void close() {
        Ending.of(process, Duration.ofSeconds(30));
    }
}
