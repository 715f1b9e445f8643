package org.raisingthegame.tracker.backups;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table, whose rows are written as lines of JSON and read back: one array a row, each value the text that the server gives for
 * it, binary ones in Base64. Text because it says the same on every version of the server, and can be read by anybody.
 *
 * @param key the columns by which rows are put in order: the primary key, or all
 */
record StoredTable(String name, List<Column> columns, List<String> key) {

    /** @param type as the server calls it, in small letters */
    record Column(String name, String type) {

        private static final Set<String> BINARY =
                Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob");
        private static final Set<String> TEXT =
                Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set");

        boolean isBinary() {
            return BINARY.contains(type);
        }

        /** The driver would make numbers and days of Java of them, which lose digits or get a time zone. */
        String asText() {
            return isBinary() || TEXT.contains(type) ? quoted(name) : "CAST(" + quoted(name) + " AS CHAR)";
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    /** Rows fetched or sent at a time. */
    private static final int ROWS = 1_000;

    /** Characters sent at a time, well below what every server accepts in one packet (16 MB). */
    private static final long CHARACTERS = 4_000_000;

    /** The tables of the connection's schema, by name, without views. */
    static List<StoredTable> all(Connection connection) throws SQLException {
        List<StoredTable> tables = new ArrayList<>();
        for (String name : strings(
                connection,
                "SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name")) {
            List<Column> columns = columns(connection, name);
            List<String> key = strings(
                    connection,
                    "SELECT column_name FROM information_schema.statistics"
                            + " WHERE table_schema = DATABASE() AND index_name = 'PRIMARY' AND table_name = ?"
                            + " ORDER BY seq_in_index",
                    name);
            tables.add(new StoredTable(
                    name,
                    columns,
                    key.isEmpty() ? columns.stream().map(Column::name).toList() : key));
        }
        return tables;
    }

    /** What the server works out by itself is not stored. */
    private static List<Column> columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT column_name, LOWER(data_type) FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name = ? AND is_generated = 'NEVER' ORDER BY ordinal_position")) {
            statement.setString(1, table);
            List<Column> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
            }
            return columns;
        }
    }

    static List<String> strings(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** Writes all rows in the order of their key, and says what was written. {@code out} stays open. */
    Manifest.Table write(Connection connection, OutputStream out) throws SQLException, IOException {
        MessageDigest sha256 = Checksums.sha256();
        DigestOutputStream lines = new DigestOutputStream(out, sha256);
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            // Else the driver would hold the whole table in memory.
            statement.setFetchSize(ROWS);
            try (ResultSet found = statement.executeQuery(select())) {
                while (found.next()) {
                    lines.write(line(found));
                    rows++;
                }
            }
        }
        return new Manifest.Table(name, columnNames(), rows, Checksums.hex(sha256), nextId(connection));
    }

    private String select() {
        return columns.stream()
                        .map(Column::asText)
                        .collect(Collectors.joining(", ", "SELECT ", " FROM " + quoted(name)))
                + key.stream().map(StoredTable::quoted).collect(Collectors.joining(", ", " ORDER BY ", ""));
    }

    private byte[] line(ResultSet row) throws SQLException {
        @Nullable String[] values = new String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).isBinary()) {
                byte @Nullable [] bytes = row.getBytes(i + 1);
                values[i] = bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            } else {
                values[i] = row.getString(i + 1);
            }
        }
        byte[] json = JSON.writeValueAsBytes(values);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private @Nullable Long nextId(Connection connection) throws SQLException {
        List<String> found = strings(
                connection,
                "SELECT auto_increment FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name = ? AND auto_increment IS NOT NULL",
                name);
        return found.isEmpty() ? null : Long.valueOf(found.getFirst());
    }

    /** Puts the rows of a back-up in place of those that are there. Needs a session that {@link Restore} has set up. */
    void load(Connection connection, InputStream lines, @Nullable Long nextId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE TABLE " + quoted(name));
        }
        try (PreparedStatement insert = connection.prepareStatement(insert());
                // Given a stream it would take the first row's bracket for one around all rows.
                JsonParser parser = JSON.createParser(lines);
                MappingIterator<@Nullable String[]> rows =
                        JSON.readerFor(String[].class).readValues(parser)) {
            int waiting = 0;
            long characters = 0;
            while (rows.hasNext()) {
                characters += bind(insert, rows.next());
                waiting++;
                if (waiting == ROWS || characters > CHARACTERS) {
                    insert.executeBatch();
                    waiting = 0;
                    characters = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
        connection.commit();
        if (nextId != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ALTER TABLE " + quoted(name) + " AUTO_INCREMENT = " + nextId);
            }
        }
    }

    private String insert() {
        return columns.stream()
                .map(column -> quoted(column.name()))
                .collect(Collectors.joining(
                        ", ",
                        "INSERT INTO " + quoted(name) + " (",
                        IntStream.range(0, columns.size())
                                .mapToObj(column -> "?")
                                .collect(Collectors.joining(", ", ") VALUES (", ")"))));
    }

    /** @return how many characters the row has */
    private long bind(PreparedStatement insert, @Nullable String[] values) throws SQLException {
        long characters = 0;
        for (int i = 0; i < columns.size(); i++) {
            String value = values[i];
            if (value == null) {
                insert.setNull(i + 1, Types.VARCHAR);
            } else if (columns.get(i).isBinary()) {
                insert.setBytes(i + 1, Base64.getDecoder().decode(value));
                characters += value.length();
            } else {
                insert.setString(i + 1, value);
                characters += value.length();
            }
        }
        insert.addBatch();
        return characters;
    }

    static String quoted(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }
}
