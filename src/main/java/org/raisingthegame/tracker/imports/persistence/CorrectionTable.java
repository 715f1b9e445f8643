package org.raisingthegame.tracker.imports.persistence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.imports.Correction;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.persistence.Merge.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes what is put right by hand, with all that an import of the same would leave behind. */
@Component
public class CorrectionTable {

    private final JdbcClient jdbc;
    private final Undo undo;

    CorrectionTable(JdbcClient jdbc, Undo undo) {
        this.jdbc = jdbc;
        this.undo = undo;
    }

    /** @param columns all that the import of this table compares and writes: what an undoing puts back */
    public ImportId write(Correction correction, List<String> columns, UserId by, String byName, LocalDateTime at) {
        ImportId id = addRun(by, byName, at);
        String table = Name.checked(correction.table());
        String image = columns.stream()
                .map(column -> "'%1$s', t.%1$s".formatted(Name.checked(column)))
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                        INSERT INTO imports_change (import_id, table_name, row_id, before_image)
                        SELECT :id, '%1$s', t.id, JSON_OBJECT('import_id', t.import_id, %2$s) FROM %1$s t WHERE t.id = :row
                        """.formatted(table, image))
                .param("id", id.value())
                .param("row", correction.row())
                .update();
        int written = jdbc.sql("UPDATE %s SET %s = :value, import_id = :id WHERE id = :row"
                        .formatted(table, Name.checked(correction.column())))
                .param("value", correction.value())
                .param("id", id.value())
                .param("row", correction.row())
                .update();
        if (written != 1) {
            throw new IllegalStateException("The row that was put right is gone");
        }
        undo.saveWritten(id, List.of(new Written(table, false, 0, 1)));
        saveReason(id, correction);
        return id;
    }

    private ImportId addRun(UserId by, String byName, LocalDateTime at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO imports_run (file_name, checksum, state, received_by, received_by_name, received_at,
                                                 applied_at, rows_changed, by_hand)
                        VALUES ('', '', 'APPLIED', :by, :byName, :at, :at, 1, 1)
                        """)
                .param("by", by.value())
                .param("byName", byName)
                .param("at", at)
                .update(key, "id");
        return new ImportId(Objects.requireNonNull(key.getKey()).longValue());
    }

    private void saveReason(ImportId id, Correction correction) {
        jdbc.sql("""
                        INSERT INTO imports_correction (import_id, table_name, row_id, column_name, became, reason)
                        VALUES (:id, :table, :row, :column, :became, :reason)
                        """)
                .param("id", id.value())
                .param("table", correction.table())
                .param("row", correction.row())
                .param("column", correction.column())
                .param(
                        "became",
                        correction.value() == null ? null : correction.value().toString())
                .param("reason", correction.reason())
                .update();
    }
}
