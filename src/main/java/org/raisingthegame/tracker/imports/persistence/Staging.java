package org.raisingthegame.tracker.imports.persistence;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The records of one format, in a temporary table of the connection that the transaction holds.
 *
 * <p>Its own columns end in an underscore: {@code seq_} numbers the records, {@code line_} the rows they came from.
 *
 * @param <R> what one row becomes
 */
public final class Staging<R> implements AutoCloseable {

    private static final int BATCH = 4_000;
    private static final int LABEL = 200;
    private static final int OWN_COLUMNS = 7;

    /** Rows that one statement takes out. */
    private static final int REMOVED_AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final String table;
    private final ImportTarget<R> target;
    private final List<TargetColumn<R>> columns;
    private final String insert;
    private final List<@Nullable Object[]> batch = new ArrayList<>(BATCH);
    private final Map<TargetTable<R>, RepeatedKeys> keys = new IdentityHashMap<>();
    private int records;
    private int lines;
    private int latestLine = -1;
    private final Set<String> temporary = new LinkedHashSet<>();

    /** @param number tells apart the formats of one workbook */
    public Staging(JdbcTemplate jdbc, int number, ImportTarget<R> target) {
        this.jdbc = jdbc;
        this.table = "import_stage_" + number;
        temporary.add(table);
        this.target = target;
        this.columns = distinctColumns(target);
        this.insert =
                "INSERT INTO %s (seq_, line_, sheet_, row_, school_, year_, label_, %s) VALUES (?, ?, ?, ?, ?, ?, ?%s)"
                        .formatted(
                                table,
                                columns.stream().map(TargetColumn::name).collect(Collectors.joining(", ")),
                                ", ?".repeat(columns.size()));
        target.tables().forEach(table -> keys.put(table, watched(table)));
        create();
    }

    private RepeatedKeys watched(TargetTable<R> table) {
        List<String> names = columns.stream().map(TargetColumn::name).toList();
        return new RepeatedKeys(
                table.key().stream()
                        .mapToInt(column -> OWN_COLUMNS + names.indexOf(column.name()))
                        .toArray(),
                table.key().stream().map(TargetColumn::type).toList());
    }

    private static <R> List<TargetColumn<R>> distinctColumns(ImportTarget<R> target) {
        Map<String, TargetColumn<R>> columns = new LinkedHashMap<>();
        target.tables().forEach(table -> {
            table.key().forEach(column -> columns.putIfAbsent(Name.checked(column.name()), column));
            table.values().forEach(column -> columns.putIfAbsent(Name.checked(column.name()), column));
        });
        return List.copyOf(columns.values());
    }

    private void create() {
        String definitions = columns.stream()
                .map(column -> column.name() + " " + column.type().sql() + " NULL")
                .collect(Collectors.joining(", "));
        jdbc.execute("CREATE OR REPLACE TEMPORARY TABLE " + table
                + " (seq_ INT PRIMARY KEY, line_ INT NOT NULL, sheet_ SMALLINT NOT NULL, row_ INT NOT NULL,"
                + " school_ BIGINT NULL, year_ SMALLINT NULL, label_ VARCHAR(" + LABEL + ") NULL, " + definitions
                + ") DEFAULT CHARACTER SET utf8mb4");
    }

    String table() {
        return table;
    }

    ImportTarget<R> target() {
        return target;
    }

    /** Lets another temporary table go with this one. */
    void dropsWithIt(String other) {
        temporary.add(other);
    }

    /** Whether more than one of the records may speak of the same key of a table. */
    boolean mayRepeat(TargetTable<R> keyed) {
        return Objects.requireNonNull(keys.get(keyed)).possible();
    }

    /** How many rows of the file the records came from, those that were removed not counted. */
    int lines() {
        return lines;
    }

    /** Takes out all records of some rows. */
    void remove(Collection<Integer> unwanted) {
        List<Integer> all = List.copyOf(unwanted);
        for (int from = 0; from < all.size(); from += REMOVED_AT_ONCE) {
            String some = all.subList(from, Math.min(all.size(), from + REMOVED_AT_ONCE)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            jdbc.update("DELETE FROM " + table + " WHERE line_ IN (" + some + ")");
        }
        lines -= all.size();
    }

    /** The first value that its column can't hold whole, by the column's name; nothing is ever clipped to fit. */
    public Optional<String> misfit(R record) {
        for (TargetColumn<R> column : columns) {
            if (!fits(column.type(), column.value().apply(record))) {
                return Optional.of(column.name());
            }
        }
        return Optional.empty();
    }

    private static boolean fits(ColumnType type, @Nullable Object value) {
        return switch (type) {
            case ColumnType.Text(int length) -> value == null || characters(value.toString(), length) <= length;
            case ColumnType.Code(int length) -> value == null || isCode(value.toString(), length);
            case ColumnType.Decimal(int precision, int scale) ->
                !(value instanceof BigDecimal number) || number.precision() - number.scale() <= precision - scale;
            case ColumnType.Date() -> true;
            case ColumnType.Whole() -> true;
        };
    }

    private static boolean isCode(String text, int length) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return text.length() <= length;
    }

    /** A label is only shown; unlike a value it may be cut. */
    private static String shortened(String label) {
        return characters(label, LABEL) <= LABEL ? label : label.substring(0, label.offsetByCodePoints(0, LABEL));
    }

    /** As MariaDB counts them: a character outside the basic plane is one. To tell that they are enough is enough. */
    private static int characters(String text, int enough) {
        return text.length() <= enough ? text.length() : text.codePointCount(0, text.length());
    }

    /**
     * Adds a record.
     *
     * @param line the running number of the row within the file
     * @param sheet the position of its sheet
     * @param row the row's number within the sheet
     */
    public void add(R record, int line, int sheet, int row) {
        if (line != latestLine) {
            latestLine = line;
            lines++;
        }
        @Nullable Object[] values = new @Nullable Object[OWN_COLUMNS + columns.size()];
        values[0] = records++;
        values[1] = line;
        values[2] = sheet;
        values[3] = row;
        values[4] = target.school() == null ? null : target.school().apply(record);
        values[5] = target.academicYear() == null ? null : target.academicYear().apply(record);
        values[6] = target.label() == null ? null : shortened(target.label().apply(record));
        for (int i = 0; i < columns.size(); i++) {
            values[OWN_COLUMNS + i] = columns.get(i).value().apply(record);
        }
        keys.values().forEach(key -> key.see(values));
        batch.add(values);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Sends what is not sent yet. */
    public void flush() {
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(insert, batch, batch.size(), Staging::bind);
            batch.clear();
        }
    }

    /** By their types where it is easy: for an object the driver asks each of its thirty kinds whether it is one. */
    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case String text -> statement.setString(i + 1, text);
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
    }

    @Override
    public void close() {
        jdbc.execute("DROP TEMPORARY TABLE IF EXISTS " + String.join(", ", temporary));
    }
}
