package org.raisingthegame.tracker.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/**
 * The one MariaDB of a test JVM, started when first asked for. Its data folder stays, so that the next JVM starts in
 * half a second; its schemas are made anew.
 *
 * <p>With {@code -Doldest.server=jdbc:mariadb://127.0.0.1:3306} it is that server instead, such as the oldest that is supported
 * ({@code ./rtg test-oldest}); its user {@code tracker}, with that password, may make schemas that begin so.
 */
public final class TestDatabase {

    private static final int FOLDERS = 8;

    /** Shared with the program, so that the 350 MB are unpacked once a clone and outlive {@code mvn clean}. */
    public static final Path ENGINE_FOLDER = Path.of("data/engine");

    /** The system property of the server's cache of table pages; a benchmark asks for what an installation has. */
    public static final String CACHE = "test.database.cache";

    /** The property of a context whose questions are worked out each time, also where the server remembers the answer. */
    public static final String NOTHING_REMEMBERED =
            "spring.datasource.hikari.connection-init-sql=SET SESSION query_cache_type = OFF";

    private static final String NAMED_SERVER = System.getProperty("oldest.server");

    private static EmbeddedMariaDb server;
    private static final Map<String, Address> SCHEMAS = new HashMap<>();

    private TestDatabase() {}

    /** How to reach a schema. */
    public record Address(String url, String username, String password) {}

    /** Whether the command line names a server, and this machine's own is not to be started. */
    public static boolean isNamed() {
        return NAMED_SERVER != null;
    }

    /** An address of the schema {@code tracker_<name>}, empty when first asked for in this JVM. */
    public static synchronized Address schema(String name) {
        return SCHEMAS.computeIfAbsent(name, TestDatabase::create);
    }

    /** One that was asked for; empty where no test has needed a database. */
    static synchronized Optional<Address> any() {
        return SCHEMAS.values().stream().findFirst();
    }

    private static Address create(String name) {
        if (isNamed()) {
            return create(
                    name, NAMED_SERVER + "/" + EmbeddedMariaDb.SCHEMA, EmbeddedMariaDb.USER, EmbeddedMariaDb.USER);
        }
        if (server == null) {
            server = start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop test database"));
        }
        return create(name, server.jdbcUrl(), server.username(), server.password());
    }

    /** @param address of a schema of the server that is there already */
    private static Address create(String name, String address, String username, String password) {
        // One server that is named serves all JVMs of a test run.
        String schema =
                EmbeddedMariaDb.SCHEMA + "_" + name + (isNamed() ? "_" + System.getProperty("test.jvm", "1") : "");
        try (Connection connection = DriverManager.getConnection(address, username, password);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS `" + schema + "`");
            statement.execute("CREATE DATABASE `" + schema + "`");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Address(
                address.replaceFirst("/" + EmbeddedMariaDb.SCHEMA + "(?=\\?|$)", "/" + schema), username, password);
    }

    /** The first folder that no other test JVM of this clone holds. */
    private static EmbeddedMariaDb start() {
        for (int number = 1; ; number++) {
            DataFolder folder;
            Path path = Path.of("target", "test-database-" + number);
            try {
                folder = DataFolder.claim(path);
            } catch (DatabaseRefusal inUse) {
                if (number == FOLDERS) {
                    throw inUse;
                }
                continue;
            }
            return EmbeddedMariaDb.start(settings(path), folder);
        }
    }

    /** Settings for a server over the given folder. */
    static EmbeddedDatabaseSettings settings(Path dataFolder) {
        return new EmbeddedDatabaseSettings(
                ENGINE_FOLDER, dataFolder, 0, DataSize.parse(System.getProperty(CACHE, "128MB")));
    }
}
