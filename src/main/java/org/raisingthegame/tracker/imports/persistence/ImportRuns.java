package org.raisingthegame.tracker.imports.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportState;
import org.raisingthegame.tracker.imports.RowCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The imports and what they touched. A person sees the imports that are his own, and those that touched
 * only schools within his scope.
 */
@Component
public class ImportRuns {

    private final JdbcClient jdbc;

    ImportRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ImportId add(String fileName, String checksum, UserId by, String byName, LocalDateTime at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                INSERT INTO imports_run (file_name, checksum, state, received_by, received_by_name, received_at)
                VALUES (:name, :checksum, :state, :by, :byName, :at)
                """)
                .param("name", fileName)
                .param("checksum", checksum)
                .param("state", ImportState.RECEIVED.name())
                .param("by", by.value())
                .param("byName", byName)
                .param("at", at)
                .update(key, "id");
        return new ImportId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /**
     * Empty also when the import exists but is not this person's to see: one that is in the records belongs to its
     * schools, so who handed it in and has left them sees it no more.
     */
    public Optional<ImportRun> byId(RowScope scope, UserId reader, ImportId id) {
        return select(scope, reader, "r.id = :id", "", Map.of("id", id.value())).stream()
                .findFirst();
    }

    /** The latest first. */
    public List<ImportRun> recent(RowScope scope, UserId reader, int limit) {
        return select(
                scope,
                reader,
                "r.state <> 'DISCARDED' AND NOT r.by_hand",
                "ORDER BY r.id DESC LIMIT " + limit,
                Map.of());
    }

    private List<ImportRun> select(
            RowScope scope, UserId reader, String condition, String end, Map<String, ?> parameters) {
        ScopeClause clause = ScopeClause.on(scope, "t.school_id");
        String sql = """
                SELECT r.*, CASE WHEN r.state = 'RECEIVED' AND w.state = 'RUNNING' AND w.kind = 'APPLY'
                  THEN IF(w.beat_at > NOW(3) - INTERVAL %d SECOND, 'APPLYING', 'INTERRUPTED') ELSE r.state END AS state_now
                FROM imports_run r LEFT JOIN imports_work w ON w.import_id = r.id
                WHERE %s AND %s
                %s
                """.formatted(WorkClaims.SECONDS_WITHOUT_BEAT, condition, visible(clause), end);
        return jdbc.sql(sql)
                .params(parameters)
                .params(clause.params())
                .param("reader", reader.value())
                .query(ImportRuns::run)
                .list();
    }

    /** Whether a file with the same bytes is applied and not undone. */
    public boolean isApplied(String checksum) {
        return jdbc.sql("SELECT COUNT(*) FROM imports_run WHERE checksum = ? AND state = 'APPLIED'")
                        .param(checksum)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** One import is written or taken back at a time; the others wait for the end of its transaction. */
    public void takeTurn() {
        jdbc.sql("SELECT id FROM imports_turn FOR UPDATE").query(Integer.class).single();
    }

    /**
     * The same, and the import is taken as by {@link #lock}. Its state is the stored one: what works on it is who asks.
     * Empty as in {@link #byId}.
     */
    public Optional<ImportRun> takeTurn(RowScope scope, UserId reader, ImportId id) {
        ScopeClause clause = ScopeClause.on(scope, "t.school_id");
        return jdbc.sql("""
                        SELECT r.*, r.state AS state_now FROM imports_turn turn STRAIGHT_JOIN imports_run r
                        WHERE r.id = :id AND %s FOR UPDATE
                        """.formatted(visible(clause)))
                .param("id", id.value())
                .param("reader", reader.value())
                .params(clause.params())
                .query(ImportRuns::run)
                .optional();
    }

    /** Whether the run {@code r} is the reader's to see. */
    private static String visible(ScopeClause clause) {
        return """
                (r.received_by = :reader OR EXISTS (SELECT 1 FROM imports_touched t WHERE t.import_id = r.id))
                AND NOT EXISTS (SELECT 1 FROM imports_touched t WHERE t.import_id = r.id AND NOT (%s))
                """.formatted(clause.sql());
    }

    /** Imports that have been waiting to be checked since before a moment. */
    public List<ImportId> receivedBefore(LocalDateTime moment) {
        return jdbc.sql("SELECT id FROM imports_run WHERE state = 'RECEIVED' AND received_at < ?")
                .param(moment)
                .query((row, index) -> new ImportId(row.getLong("id")))
                .list();
    }

    /** Imports that are in the records since before a moment. */
    public List<ImportId> appliedBefore(LocalDateTime moment) {
        return jdbc.sql("SELECT id FROM imports_run WHERE state = 'APPLIED' AND rows_rejected > 0 AND applied_at < ?")
                .param(moment)
                .query((row, index) -> new ImportId(row.getLong("id")))
                .list();
    }

    /** Takes the import for this transaction: whoever else would change its state waits, and then sees the new one. */
    public ImportState lock(ImportId id) {
        return ImportState.valueOf(jdbc.sql("SELECT state FROM imports_run WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(String.class)
                .single());
    }

    public void saveApplied(ImportRun run) {
        RowCounts counts = run.counts();
        jdbc.sql("""
                UPDATE imports_run SET state = 'APPLIED', formats = :formats, applied_at = :at, rows_added = :added,
                  rows_changed = :changed, rows_unchanged = :unchanged, rows_rejected = :rejected, rows_ignored = :ignored
                WHERE id = :id
                """)
                .param("formats", String.join(",", run.formats()))
                .param("at", run.appliedAt())
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("rejected", counts.rejected())
                .param("ignored", counts.ignored())
                .param("id", run.id().value())
                .update();
    }

    public void markUndone(ImportId id, LocalDateTime at) {
        jdbc.sql("UPDATE imports_run SET state = 'UNDONE', undone_at = ? WHERE id = ?")
                .param(at)
                .param(id.value())
                .update();
    }

    public void markDiscarded(ImportId id) {
        jdbc.sql("UPDATE imports_run SET state = 'DISCARDED' WHERE id = ? AND state = 'RECEIVED'")
                .param(id.value())
                .update();
    }

    public void saveTouched(ImportId id, SchoolYear touched) {
        jdbc.sql("INSERT INTO imports_touched (import_id, school_id, academic_year) VALUES (?, ?, ?)")
                .params(id.value(), touched.school().value(), touched.year().endYear())
                .update();
    }

    public List<SchoolYear> touched(ImportId id) {
        return jdbc.sql("SELECT school_id, academic_year FROM imports_touched WHERE import_id = ?")
                .param(id.value())
                .query((row, index) -> new SchoolYear(
                        new SchoolId(row.getLong("school_id")), new AcademicYear(row.getInt("academic_year"))))
                .list();
    }

    private static ImportRun run(ResultSet row, int index) throws SQLException {
        String formats = row.getString("formats");
        return new ImportRun(
                new ImportId(row.getLong("id")),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state_now")),
                formats.isEmpty() ? new ArrayList<>() : List.of(formats.split(",")),
                row.getLong("received_by"),
                row.getString("received_by_name"),
                row.getObject("received_at", LocalDateTime.class),
                row.getObject("applied_at", LocalDateTime.class),
                row.getObject("undone_at", LocalDateTime.class),
                new RowCounts(
                        row.getInt("rows_added"),
                        row.getInt("rows_changed"),
                        row.getInt("rows_unchanged"),
                        row.getInt("rows_rejected"),
                        row.getInt("rows_ignored")));
    }
}
