package org.raisingthegame.tracker.imports.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.persistence.Merge.Written;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes back what an import wrote: added rows go, changed rows become what they were. */
@Component
public class Undo {

    private final JdbcTemplate jdbc;

    Undo(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void saveWritten(ImportId id, List<Written> written) {
        List<Object[]> rows = new ArrayList<>();
        for (Written table : written) {
            rows.add(new Object[] {
                id.value(), rows.size(), table.table(), table.identities(), table.added(), table.changed()
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO imports_written (import_id, position, table_name, identities, added, changed)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Whether every row that the import wrote still says so: a later import that wrote one of them built on it. */
    public boolean isPossible(ImportId id) {
        return written(id).stream()
                .filter(table -> !table.identities())
                .allMatch(table -> count(table, id) == table.added() + table.changed() && !isReferredTo(table, id));
    }

    /** Whether rows of others, such as pupils of a school, refer to a row that would go. */
    private boolean isReferredTo(Written table, ImportId id) {
        return table.added() > 0
                && referencesTo(table.table()).stream()
                        .anyMatch(reference -> Objects.requireNonNull(jdbc.queryForObject(
                                        """
                                SELECT EXISTS (SELECT 1 FROM %1$s t JOIN %2$s r ON r.%3$s = t.id
                                  WHERE t.import_id = ? %4$s
                                  AND t.id NOT IN (SELECT row_id FROM imports_change c
                                                   WHERE c.import_id = ? AND c.table_name = '%1$s'))
                                """.formatted(
                                                table.table(),
                                                reference.table(),
                                                reference.column(),
                                                reference.written() ? "AND NOT (r.import_id <=> t.import_id)" : ""),
                                        Integer.class,
                                        id.value(),
                                        id.value()))
                                > 0);
    }

    /** @param written whether the rows that refer are an import's and say of which */
    private record Reference(String table, String column, boolean written) {}

    private int count(Written table, ImportId id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM %s WHERE import_id = ?".formatted(Name.checked(table.table())),
                Integer.class,
                id.value()));
    }

    /** Puts everything back, the last written table first. */
    public void run(ImportId id) {
        for (Written table : written(id).reversed()) {
            if (table.changed() > 0) {
                restore(table, id);
            }
            remove(table, id);
        }
        jdbc.update("DELETE FROM imports_change WHERE import_id = ?", id.value());
    }

    private void restore(Written table, ImportId id) {
        String image = Objects.requireNonNull(jdbc.queryForObject(
                "SELECT before_image FROM imports_change WHERE import_id = ? AND table_name = ? LIMIT 1",
                String.class,
                id.value(),
                table.table()));
        String assignments = columnsOf(image).stream()
                .map(column -> "t.%1$s = JSON_VALUE(c.before_image, '$.%1$s')".formatted(Name.checked(column)))
                .collect(Collectors.joining(", "));
        int restored = jdbc.update("""
                UPDATE imports_change c JOIN %s t ON t.id = c.row_id AND t.import_id = c.import_id SET %s
                WHERE c.import_id = ? AND c.table_name = ?
                """.formatted(table.table(), assignments), id.value(), table.table());
        if (restored != table.changed()) {
            throw new IllegalStateException("A row of %s was not put back".formatted(table.table()));
        }
    }

    private List<String> columnsOf(String image) {
        String keys = Objects.requireNonNull(jdbc.queryForObject("SELECT JSON_KEYS(?)", String.class, image));
        return List.of(keys.replaceAll("[\\[\\]\" ]", "").split(","));
    }

    /** An identity stays while rows of other imports refer to it. */
    private void remove(Written table, ImportId id) {
        String unreferenced = table.identities()
                ? referencesTo(table.table()).stream()
                        .map(reference -> " AND NOT EXISTS (SELECT 1 FROM %s r WHERE r.%s = t.id)"
                                .formatted(reference.table(), reference.column()))
                        .collect(Collectors.joining())
                : "";
        jdbc.update("DELETE t FROM %s t WHERE t.import_id = ?%s".formatted(table.table(), unreferenced), id.value());
    }

    private List<Reference> referencesTo(String table) {
        return jdbc.query(
                """
                SELECT k.table_name, k.column_name, EXISTS (
                    SELECT 1 FROM information_schema.columns c
                    WHERE c.table_schema = DATABASE() AND c.table_name = k.table_name AND c.column_name = 'import_id')
                FROM information_schema.key_column_usage k
                WHERE k.table_schema = DATABASE() AND k.referenced_table_schema = DATABASE()
                  AND k.referenced_table_name = ? AND k.referenced_column_name = 'id'
                """,
                (row, index) -> new Reference(
                        Name.checked(row.getString(1)), Name.checked(row.getString(2)), row.getBoolean(3)),
                table);
    }

    private List<Written> written(ImportId id) {
        return jdbc.query(
                "SELECT * FROM imports_written WHERE import_id = ? ORDER BY position",
                (row, index) -> new Written(
                        Name.checked(row.getString("table_name")),
                        row.getBoolean("identities"),
                        row.getInt("added"),
                        row.getInt("changed")),
                id.value());
    }
}
