package org.raisingthegame.tracker.backups;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The database as it stood at one moment, while others go on writing. */
final class Snapshot implements AutoCloseable {

    /** Flyway's list of the scripts that were run; a restore makes it by running them. */
    static final String HISTORY = "flyway_schema_history";

    private final Connection connection;
    private final int isolationBefore;
    private final String madeAt;

    private Snapshot(Connection connection, int isolationBefore, String madeAt) {
        this.connection = connection;
        this.isolationBefore = isolationBefore;
        this.madeAt = madeAt;
    }

    /** Takes it on a connection that nobody else uses meanwhile. */
    static Snapshot on(Connection connection) throws SQLException {
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            // Columns of type TIMESTAMP are shown in the session's zone.
            statement.execute("SET SESSION time_zone = '+00:00'");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        }
        String madeAt = StoredTable.strings(connection, "SELECT DATE_FORMAT(UTC_TIMESTAMP(), '%Y-%m-%dT%H:%i:%sZ')")
                .getFirst();
        return new Snapshot(connection, isolation, madeAt);
    }

    Connection connection() {
        return connection;
    }

    /** The moment, in UTC, such as {@code 2026-11-22T03:30:00Z}. */
    String madeAt() {
        return madeAt;
    }

    String server() throws SQLException {
        return StoredTable.strings(connection, "SELECT VERSION()").getFirst();
    }

    /** Tables in alphabetical order; empty where the program has never been started. */
    List<StoredTable> tables() throws SQLException {
        return StoredTable.all(connection).stream()
                .filter(table -> !table.name().equals(HISTORY))
                .toList();
    }

    static List<Manifest.Migration> migrations(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT script, checksum FROM " + HISTORY
                        + " WHERE success = 1 AND type = 'SQL' ORDER BY installed_rank");
                ResultSet rows = statement.executeQuery()) {
            List<Manifest.Migration> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Manifest.Migration(rows.getString(1), rows.getInt(2)));
            }
            return found;
        }
    }

    /** Ends the snapshot and leaves the connection as it was. */
    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("COMMIT");
            statement.execute("SET SESSION time_zone = @@GLOBAL.time_zone");
        }
        connection.setTransactionIsolation(isolationBefore);
    }
}
