package org.raisingthegame.tracker.pupils.duplicates;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves rows from one pupil to another and back, in whatever tables refer to pupils: the database itself says which, so
 * that a plugin's rows go along without its doing.
 */
@Component
class MergeTables {

    private static final String PUPILS = "pupils_pupil";
    private static final String OWN = "pupils_merge";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    MergeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A column that refers to pupils.
     *
     * @param unique the other columns of a unique key in which it stands: two rows that agree in them can't be one pupil's
     */
    record PupilColumn(String table, String column, List<String> columns, List<List<String>> unique) {

        boolean has(String other) {
            return columns.contains(other);
        }
    }

    /** Where pupils are referred to, merged numbers included, the trail of merges excluded. */
    List<PupilColumn> references() {
        List<PupilColumn> found = new ArrayList<>(jdbc
                .sql("""
                        SELECT table_name, column_name FROM information_schema.key_column_usage
                        WHERE table_schema = DATABASE() AND referenced_table_schema = DATABASE()
                          AND referenced_table_name = :pupils AND referenced_column_name = 'id'
                        ORDER BY table_name, column_name
                        """)
                .param("pupils", PUPILS)
                .query((row, index) -> column(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(reference -> !reference.table().equals(OWN))
                .toList());
        found.add(new PupilColumn(PUPILS, "merged_into", List.of("id", "upn", "import_id", "merged_into"), List.of()));
        return found;
    }

    private PupilColumn column(String table, String column) {
        List<String> columns =
                jdbc.sql("""
                        SELECT column_name FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND table_name = :table
                          AND (extra IS NULL OR extra NOT LIKE '%GENERATED%') ORDER BY ordinal_position
                        """).param("table", table).query(String.class).list();
        List<List<String>> unique =
                jdbc.sql("""
                        SELECT GROUP_CONCAT(column_name ORDER BY seq_in_index) FROM information_schema.statistics
                        WHERE table_schema = DATABASE() AND table_name = :table AND non_unique = 0
                          AND index_name <> 'PRIMARY'
                        GROUP BY index_name HAVING SUM(column_name = :column) > 0
                        """).param("table", table).param("column", column).query(String.class).list().stream()
                        .map(names -> List.of(names.split(",")).stream()
                                .filter(name -> !name.equals(column))
                                .toList())
                        .toList();
        return new PupilColumn(table, column, columns, unique);
    }

    /**
     * Whether every row of a pupil belongs to a school of the scope. What this module keeps of the pupil's numbers belongs
     * to no school and goes with them; a row of another module that belongs to none does not.
     */
    boolean allWithin(RowScope scope, PupilId pupil) {
        return references().stream()
                .filter(reference ->
                        reference.has("school_id") || !reference.table().startsWith("pupils_"))
                .allMatch(reference -> within(scope, pupil, reference));
    }

    private boolean within(RowScope scope, PupilId pupil, PupilColumn reference) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        String mine = reference.has("school_id") ? "(school_id IS NOT NULL AND " + clause.sql() + ")" : "FALSE";
        return !jdbc.sql("SELECT EXISTS (SELECT 1 FROM %s WHERE %s = :pupil AND NOT %s)"
                        .formatted(reference.table(), reference.column(), mine))
                .param("pupil", pupil.value())
                .params(reference.has("school_id") ? clause.params() : Map.of())
                .query(Boolean.class)
                .single();
    }

    int count(PupilColumn reference, PupilId pupil) {
        return jdbc.sql("SELECT COUNT(*) FROM %s WHERE %s = :pupil".formatted(reference.table(), reference.column()))
                .param("pupil", pupil.value())
                .query(Integer.class)
                .single();
    }

    /** A row that can't move, beside the one in its way. */
    record Clash(long row, JsonNode aside, JsonNode stays) {}

    List<Clash> clashes(PupilColumn reference, PupilId kept, PupilId merged) {
        if (reference.unique().isEmpty()) {
            return List.of();
        }
        String same = reference.unique().stream()
                .map(others -> others.isEmpty()
                        ? "TRUE"
                        : others.stream()
                                .map(name -> "m.%1$s = k.%1$s".formatted(name))
                                .collect(Collectors.joining(" AND ", "(", ")")))
                .collect(Collectors.joining(" OR "));
        return jdbc
                .sql("""
                        SELECT m.id, %s AS aside, %s AS stays FROM %s m JOIN %s k ON k.%s = :kept AND (%s)
                        WHERE m.%s = :merged ORDER BY m.id
                        """.formatted(
                                image(reference, "m"),
                                image(reference, "k"),
                                reference.table(),
                                reference.table(),
                                reference.column(),
                                same,
                                reference.column()))
                .param("kept", kept.value())
                .param("merged", merged.value())
                .query((row, index) -> new Clash(
                        row.getLong("id"),
                        json.readTree(row.getString("aside")),
                        json.readTree(row.getString("stays"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Clash::row, clash -> clash, (first, second) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparingLong(Clash::row))
                .toList();
    }

    private static String image(PupilColumn reference, String alias) {
        return reference.columns().stream()
                .map(name -> "'%1$s', %2$s.%1$s".formatted(name, alias))
                .collect(Collectors.joining(", ", "JSON_OBJECT(", ")"));
    }

    /** The schools and years of a pupil's rows: whose figures a merge moves. */
    List<SchoolYear> touched(PupilId pupil) {
        return references().stream()
                .filter(reference -> reference.has("school_id") && reference.has("academic_year"))
                .flatMap(reference -> jdbc
                        .sql("SELECT DISTINCT school_id, academic_year FROM %s WHERE %s = :pupil"
                                .formatted(reference.table(), reference.column()))
                        .param("pupil", pupil.value())
                        .query((row, index) ->
                                new SchoolYear(new SchoolId(row.getLong(1)), new AcademicYear(row.getInt(2))))
                        .list()
                        .stream())
                .distinct()
                .toList();
    }

    long add(PupilId kept, PupilId merged, UserId by, String byName, LocalDateTime at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO pupils_merge (kept_id, merged_id, merged_by, merged_by_name, merged_at)
                        VALUES (:kept, :merged, :by, :byName, :at)
                        """)
                .param("kept", kept.value())
                .param("merged", merged.value())
                .param("by", by.value())
                .param("byName", byName)
                .param("at", at)
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Puts aside what can't move, moves the rest, and keeps which was which. */
    void move(long merge, PupilColumn reference, PupilId kept, PupilId merged) {
        for (Clash clash : clashes(reference, kept, merged)) {
            jdbc.sql("INSERT INTO pupils_merge_row VALUES (:merge, :table, :column, :row, :image)")
                    .param("merge", merge)
                    .param("table", reference.table())
                    .param("column", reference.column())
                    .param("row", clash.row())
                    .param("image", clash.aside().toString())
                    .update();
            jdbc.sql("DELETE FROM %s WHERE id = :row".formatted(reference.table()))
                    .param("row", clash.row())
                    .update();
        }
        jdbc.sql(
                        "INSERT INTO pupils_merge_row SELECT :merge, :table, :column, t.id, NULL FROM %s t WHERE t.%s = :merged"
                                .formatted(reference.table(), reference.column()))
                .param("merge", merge)
                .param("table", reference.table())
                .param("column", reference.column())
                .param("merged", merged.value())
                .update();
        repoint(reference, merged, kept);
    }

    private void repoint(PupilColumn reference, PupilId from, PupilId to) {
        jdbc.sql("UPDATE %1$s SET %2$s = :to WHERE %2$s = :from".formatted(reference.table(), reference.column()))
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    /** From now on files that have the merged number speak of the kept pupil; with null they no longer do. */
    void redirect(PupilId merged, @Nullable PupilId kept) {
        jdbc.sql("UPDATE pupils_pupil SET merged_into = :kept WHERE id = :merged")
                .param("kept", kept == null ? null : kept.value())
                .param("merged", merged.value())
                .update();
    }

    /** A merge that stands: who became whom. */
    record Standing(PupilId kept, PupilId merged) {}

    /** Locked, so that it is taken back once. */
    Optional<Standing> standing(long merge) {
        return jdbc.sql(
                        "SELECT kept_id, merged_id FROM pupils_merge WHERE id = :merge AND undone_at IS NULL FOR UPDATE")
                .param("merge", merge)
                .query((row, index) -> new Standing(new PupilId(row.getLong(1)), new PupilId(row.getLong(2))))
                .optional();
    }

    /** Whether a later merge, which has to be taken back first, moved the kept pupil's rows on. */
    boolean builtOn(long merge, Standing standing) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM pupils_merge
                          WHERE id > :merge AND undone_at IS NULL AND (merged_id = :kept OR kept_id = :kept))
                        """)
                .param("merge", merge)
                .param("kept", standing.kept().value())
                .query(Boolean.class)
                .single();
    }

    /** @return rows that a merge moved and that are no longer there, or no longer the kept pupil's */
    int restore(long merge, PupilColumn reference, Standing standing) {
        int moved = jdbc.sql("""
                        SELECT COUNT(*) FROM pupils_merge_row
                        WHERE merge_id = :merge AND table_name = :table AND column_name = :column AND image IS NULL
                        """)
                .param("merge", merge)
                .param("table", reference.table())
                .param("column", reference.column())
                .query(Integer.class)
                .single();
        int back = jdbc.sql("""
                        UPDATE %1$s t JOIN pupils_merge_row m ON m.merge_id = :merge AND m.table_name = :table
                          AND m.column_name = :column AND m.row_id = t.id AND m.image IS NULL
                        SET t.%2$s = :merged WHERE t.%2$s = :kept
                        """.formatted(reference.table(), reference.column()))
                .param("merge", merge)
                .param("table", reference.table())
                .param("column", reference.column())
                .param("merged", standing.merged().value())
                .param("kept", standing.kept().value())
                .update();
        putBack(merge, reference);
        return moved - back;
    }

    private void putBack(long merge, PupilColumn reference) {
        String values = reference.columns().stream()
                .map(name -> "JSON_VALUE(m.image, '$.%s')".formatted(name))
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                        INSERT INTO %s (%s) SELECT %s FROM pupils_merge_row m
                        WHERE m.merge_id = :merge AND m.table_name = :table AND m.column_name = :column
                          AND m.image IS NOT NULL
                        """.formatted(reference.table(), String.join(", ", reference.columns()), values))
                .param("merge", merge)
                .param("table", reference.table())
                .param("column", reference.column())
                .update();
    }

    void markUndone(long merge, LocalDateTime at) {
        jdbc.sql("UPDATE pupils_merge SET undone_at = :at WHERE id = :merge")
                .param("at", at)
                .param("merge", merge)
                .update();
        jdbc.sql("DELETE FROM pupils_merge_row WHERE merge_id = :merge")
                .param("merge", merge)
                .update();
    }

    void markDistinct(PupilId one, PupilId other, UserId by, LocalDateTime at) {
        jdbc.sql("INSERT IGNORE INTO pupils_distinct VALUES (:low, :high, :by, :at)")
                .param("low", Math.min(one.value(), other.value()))
                .param("high", Math.max(one.value(), other.value()))
                .param("by", by.value())
                .param("at", at)
                .update();
    }

    void unmarkDistinct(PupilId one, PupilId other) {
        jdbc.sql("DELETE FROM pupils_distinct WHERE low_id = :low AND high_id = :high")
                .param("low", Math.min(one.value(), other.value()))
                .param("high", Math.max(one.value(), other.value()))
                .update();
    }
}
