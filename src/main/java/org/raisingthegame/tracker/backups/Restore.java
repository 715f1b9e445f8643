package org.raisingthegame.tracker.backups;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.raisingthegame.tracker.database.UnfinishedRestore;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Restores a back-up into an empty installation: makes the tables as they were when it was made, fills them, compares them with the
 * back-up row for row, and brings them to this program's version. One that is cut off is begun anew by the next.
 */
final class Restore {

    /** Rows come in any order, and have been through all checks when they were first written. */
    private static final String SESSION = """
            SET SESSION foreign_key_checks = 0, unique_checks = 0, check_constraint_checks = 0, time_zone = '+00:00',
              sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO'
            """;

    private final DataSource database;
    private final Path dataFolder;

    Restore(DataSource database, Path dataFolder) {
        this.database = database;
        this.dataFolder = dataFolder;
    }

    /**
     * Restores it.
     *
     * @throws BackupRefused when the installation is not empty, or what was written is not what the back-up holds
     */
    void restore(BackupFile backup) throws IOException, SQLException {
        ScriptsOfBackup scripts = new ScriptsOfBackup(backup.manifest().migrations());
        UnfinishedRestore unfinished = new UnfinishedRestore(new JdbcTemplate(database));
        try (Connection connection = database.getConnection()) {
            if (unfinished.isThere()) {
                clear(connection);
            } else {
                refuseUnlessEmpty(connection);
            }
        }
        unfinished.begin();
        Flyway.configure()
                .dataSource(database)
                .resourceProvider(scripts)
                .outOfOrder(true)
                .load()
                .migrate();
        try (Connection connection = database.getConnection()) {
            refuseOtherScripts(connection, backup.manifest());
            load(connection, backup);
        }
        for (Manifest.StoredFile file : backup.manifest().files()) {
            put(backup, file);
        }
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        new Restorations(new JdbcTemplate(database)).add(backup.manifest().madeAt());
        unfinished.end();
    }

    private void refuseUnlessEmpty(Connection connection) throws SQLException, IOException {
        int tables = StoredTable.all(connection).size();
        if (tables > 0) {
            throw new BackupRefused(
                    "This installation is not empty: its database has " + tables + " tables.",
                    "Restore into a new data folder (TRACKER_HOME) or an empty schema, before the program's first start.");
        }
        Path uploads = dataFolder.resolve("uploads");
        if (Files.isDirectory(uploads)) {
            try (Stream<Path> files = Files.list(uploads)) {
                if (files.findAny().isPresent()) {
                    throw new BackupRefused(
                            "This installation is not empty: there are files in " + uploads + ".",
                            "Restore into a new data folder (TRACKER_HOME).");
                }
            }
        }
    }

    /** Takes away what an earlier restore left half made. */
    private static void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            for (String view : StoredTable.strings(
                    connection, "SELECT table_name FROM information_schema.views WHERE table_schema = DATABASE()")) {
                statement.execute("DROP VIEW " + StoredTable.quoted(view));
            }
            for (StoredTable table : StoredTable.all(connection)) {
                statement.execute("DROP TABLE " + StoredTable.quoted(table.name()));
            }
        }
    }

    /** Scripts that bear the same name but say something else would have made other tables. */
    private static void refuseOtherScripts(Connection connection, Manifest manifest) throws SQLException {
        Map<String, Integer> made = Snapshot.migrations(connection).stream()
                .collect(Collectors.toMap(Manifest.Migration::script, Manifest.Migration::checksum));
        List<String> other = manifest.migrations().stream()
                .filter(migration -> !Integer.valueOf(migration.checksum()).equals(made.get(migration.script())))
                .map(Manifest.Migration::script)
                .toList();
        if (!other.isEmpty()) {
            throw new BackupRefused(
                    "The back-up was made by another build of the program, whose tables differ ("
                            + String.join(", ", other) + ").",
                    "Restore it with the build that made it.");
        }
    }

    private static void load(Connection connection, BackupFile backup) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(SESSION);
        }
        connection.setAutoCommit(false);
        Map<String, StoredTable> tables =
                StoredTable.all(connection).stream().collect(Collectors.toMap(StoredTable::name, Function.identity()));
        for (Manifest.Table wanted : backup.manifest().tables()) {
            StoredTable table = tables.get(wanted.name());
            if (table == null || !table.columnNames().equals(wanted.columns())) {
                throw new BackupRefused(
                        "The table " + wanted.name() + " of the back-up is not one of this program.",
                        "Restore it with the build that made it.");
            }
            try (InputStream rows = backup.rows(wanted)) {
                table.load(connection, rows, wanted.nextId());
            }
            Manifest.Table now = table.write(connection, OutputStream.nullOutputStream());
            if (now.rows() != wanted.rows() || !now.sha256().equals(wanted.sha256())) {
                throw new BackupRefused(
                        "The rows of " + wanted.name() + " came out otherwise than they stand in the back-up.",
                        "Keep the back-up, and tell those who build the program.");
            }
        }
    }

    private void put(BackupFile backup, Manifest.StoredFile file) throws IOException {
        Path target = dataFolder.resolve(file.path()).normalize();
        if (!target.startsWith(dataFolder)) {
            throw new BackupRefused("The back-up names a file outside the installation.", "Take another back-up.");
        }
        Path folder = Files.createDirectories(target.getParent());
        Path fresh = Files.createTempFile(folder, "incoming-", "");
        try (InputStream content = backup.content(file)) {
            Files.copy(content, fresh, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
