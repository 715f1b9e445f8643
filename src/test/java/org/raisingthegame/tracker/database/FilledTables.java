package org.raisingthegame.tracker.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Puts rows into every table of a schema, whatever they mean: words with quotes and other alphabets, bytes, gaps, odd numbers. */
public final class FilledTables {

    private static final int ROWS = 4;

    private final JdbcTemplate jdbc;

    public FilledTables(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    private record Column(String name, String type, String whole, boolean mayBeEmpty, long length, String characters) {}

    public void fill() throws SQLException {
        try (Connection connection = jdbc.getDataSource().getConnection()) {
            JdbcTemplate session = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET foreign_key_checks = 0, check_constraint_checks = 0");
            }
            for (String table : tables()) {
                List<Column> columns = columns(table);
                String sql = columns.stream()
                                .map(column -> "`" + column.name() + "`")
                                .collect(Collectors.joining(", ", "REPLACE INTO " + table + " (", ") VALUES ("))
                        + columns.stream().map(column -> "?").collect(Collectors.joining(", ", "", ")"));
                for (int row = 1; row <= ROWS; row++) {
                    int number = row;
                    session.update(
                            sql,
                            columns.stream()
                                    .map(column -> value(column, number))
                                    .toArray());
                }
            }
        }
    }

    public List<String> tables() {
        return jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history' ORDER BY 1",
                String.class);
    }

    private List<Column> columns(String table) {
        return jdbc.query(
                "SELECT column_name, data_type, column_type, is_nullable = 'YES', character_maximum_length,"
                        + " character_set_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name = ? AND is_generated = 'NEVER' ORDER BY ordinal_position",
                (row, index) -> new Column(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getLong(5),
                        String.valueOf(row.getString(6))),
                table);
    }

    private static Object value(Column column, int row) {
        if (column.mayBeEmpty() && row == 2) {
            return null;
        }
        return switch (column.type()) {
            case "tinyint", "smallint", "int", "bigint", "year" -> column.type().equals("year") ? 2000 + row : row;
            case "decimal" -> row + ".25";
            case "double" -> row == 3 ? 0.1 + 0.2 : Math.PI * row * 1e-17;
            case "date" -> "2026-03-29";
            // In the hour that the clocks leave out.
            case "datetime" -> "2026-03-29 01:30:0" + row + ".123";
            case "timestamp" -> "2026-03-29 00:30:0" + row;
            case "time" -> "23:59:5" + row;
            case "mediumblob", "blob", "longblob" -> bytes(row);
            case "binary", "varbinary" -> new byte[] {(byte) row};
            case "enum" -> row;
            default -> text(column, row);
        };
    }

    private static byte[] bytes(int row) {
        byte[] bytes = new byte[row * 1000];
        new Random(row).nextBytes(bytes);
        return bytes;
    }

    private static String text(Column column, int row) {
        String words = column.characters().startsWith("utf8") ? row + "Zoë O'Neill \\N \"Ŋ\" 😀 \n\t" : row + "x'\\\"";
        int length = (int) Math.min(column.length(), words.codePointCount(0, words.length()));
        return words.substring(0, words.offsetByCodePoints(0, length));
    }
}
