package org.raisingthegame.tracker.imports.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;

/**
 * The SQL that brings staged records into one table of a target. The verdict on each record goes to a small table of its
 * own: to update the staging table costs three times as much.
 *
 * @param <R> what one row becomes
 */
final class TableMerge<R> {

    /** Verdicts, as stored in {@code kind_}. */
    static final int UNCHANGED = 0;

    static final int NEW = 1;
    static final int CHANGED = 2;

    private final String stage;
    private final String verdict;
    private final TargetTable<R> target;
    private final List<TargetColumn<R>> all = new ArrayList<>();

    TableMerge(String stage, int position, TargetTable<R> target) {
        this.stage = stage;
        this.verdict = "%s_verdict_%d".formatted(stage, position);
        this.target = target;
        Name.checked(target.name());
        all.addAll(target.key());
        all.addAll(target.values());
    }

    String verdict() {
        return verdict;
    }

    TargetTable<R> target() {
        return target;
    }

    String dropVerdict() {
        return "DROP TEMPORARY TABLE IF EXISTS " + verdict;
    }

    String createVerdict() {
        return "CREATE TEMPORARY TABLE " + verdict
                + " (seq_ INT PRIMARY KEY, kind_ TINYINT NOT NULL, target_id_ BIGINT NULL)";
    }

    /**
     * How many records of the file speak of the same key at most; each is brought in after those before it. Of a table
     * that is not {@code ofLatest} one record is enough, because they can't differ.
     */
    String passes() {
        return "SELECT COALESCE(MAX(n), 0) FROM (SELECT COUNT(*) AS n FROM %s WHERE %s GROUP BY %s) g"
                .formatted(stage, spoken(""), names(target.key()));
    }

    /** Records whose key stands in the file a second time, with the row in which it stood first. */
    String duplicates() {
        String keys = names(target.key());
        return """
                SELECT DISTINCT s.line_, s.sheet_, s.row_, f.sheet_ AS first_sheet, f.row_ AS first_row
                FROM %1$s s
                JOIN (SELECT %2$s, MIN(seq_) AS first_ FROM %1$s WHERE %5$s GROUP BY %2$s HAVING COUNT(*) > 1) d
                  ON %3$s AND s.seq_ <> d.first_
                JOIN %1$s f ON f.seq_ = d.first_
                WHERE %4$s
                """.formatted(stage, keys, same("s", "d"), spoken("s."), spoken(""));
    }

    /**
     * Compares each record that has a say with what is stored.
     *
     * @param pass from 1; which of the records that speak of the same key have it
     */
    String judge(int pass) {
        return """
                REPLACE INTO %s (seq_, kind_, target_id_)
                SELECT s.seq_, CASE WHEN t.id IS NULL THEN %d WHEN %s THEN %d ELSE %d END, t.id
                FROM %s s %s
                LEFT JOIN %s t ON %s
                WHERE %s
                """.formatted(
                        verdict,
                        NEW,
                        differs(),
                        CHANGED,
                        UNCHANGED,
                        stage,
                        lookups("LEFT JOIN"),
                        target.name(),
                        target.key().stream()
                                .map(column -> "t.%s = %s".formatted(column.name(), staged(column)))
                                .collect(Collectors.joining(" AND ")),
                        spoken("s.") + winner(pass));
    }

    /** Records that speak of the same key have their say one after another: by date, then in the order of the file. */
    private String winner(int pass) {
        if (!target.shared()) {
            return "";
        }
        String order = target.latestBy() == null ? "seq_" : "%s, seq_".formatted(target.latestBy());
        return "\n" + """
                AND s.seq_ IN (SELECT w.seq_ FROM
                  (SELECT seq_, ROW_NUMBER() OVER (PARTITION BY %s ORDER BY %s) AS place_ FROM %s) w
                  WHERE w.place_ = %d)""".formatted(names(target.key()), order, stage, pass);
    }

    private String differs() {
        return target.values().isEmpty()
                ? "FALSE"
                : target.values().stream()
                        .map(column -> "NOT (t.%s <=> %s)".formatted(column.name(), becomes(column)))
                        .collect(Collectors.joining(" OR "));
    }

    /**
     * What a stored value becomes. Where the latest holds, an older record still fills what is not known; where a blank
     * says nothing, it takes nothing away. Assigning the date first or last changes nothing in this.
     */
    private String becomes(TargetColumn<R> column) {
        String now = staged(column);
        String before = "t." + column.name();
        String later = column.keepWhenBlank() ? "COALESCE(%s, %s)".formatted(now, before) : now;
        if (target.latestBy() == null) {
            return later;
        }
        String older = column.keepWhenBlank() ? "COALESCE(%s, %s)".formatted(before, now) : before;
        return "IF(t.%1$s <= s.%1$s, %2$s, %3$s)".formatted(target.latestBy(), later, older);
    }

    /** Keeps the rows that will change as they are now, but for those that this import wrote itself; twice the import. */
    String journal() {
        return """
                INSERT IGNORE INTO imports_change (import_id, table_name, row_id, before_image)
                SELECT ?, '%1$s', t.id, %2$s
                FROM %3$s v JOIN %1$s t ON t.id = v.target_id_
                WHERE v.kind_ = %4$d AND NOT (t.import_id <=> ?)
                """.formatted(target.name(), image(), verdict, CHANGED);
    }

    /** A row {@code t} of the target as it is now, as the journal keeps it. */
    String image() {
        return target.values().stream()
                .map(column -> "'%1$s', t.%1$s".formatted(column.name()))
                .collect(Collectors.joining(", ", "JSON_OBJECT('import_id', t.import_id, ", ")"));
    }

    /** Writes the changes; parameter: the import. */
    String update() {
        String assignments = target.values().stream()
                .map(column -> "t.%s = %s".formatted(column.name(), becomes(column)))
                .collect(Collectors.joining(", "));
        return """
                UPDATE %s v JOIN %s s ON s.seq_ = v.seq_ %s JOIN %s t ON t.id = v.target_id_
                SET %s, t.import_id = ?
                WHERE v.kind_ = %d
                """.formatted(verdict, stage, lookups("LEFT JOIN"), target.name(), assignments, CHANGED);
    }

    /** Adds what is new; parameter: the import. Counts less than the verdict where a reference was not found. */
    String insert() {
        return """
                INSERT INTO %s (%s, import_id)
                SELECT %s, ?
                FROM %s v JOIN %s s ON s.seq_ = v.seq_ %s
                WHERE v.kind_ = %d
                ORDER BY s.seq_
                """.formatted(
                        target.name(),
                        names(all),
                        all.stream().map(this::staged).collect(Collectors.joining(", ")),
                        verdict,
                        stage,
                        lookups("LEFT JOIN"),
                        NEW);
    }

    /** A sample of changed rows: what is stored as {@code was_…}, what comes as {@code becomes_…}. */
    String changes(int limit) {
        String fields = target.values().stream()
                .map(column -> "t.%1$s AS was_%1$s, %2$s AS becomes_%1$s".formatted(column.name(), becomes(column)))
                .collect(Collectors.joining(", "));
        return """
                SELECT s.sheet_, s.row_, s.label_, %s
                FROM %s v JOIN %s s ON s.seq_ = v.seq_ %s JOIN %s t ON t.id = v.target_id_
                WHERE v.kind_ = %d ORDER BY s.seq_ LIMIT %d
                """.formatted(fields, verdict, stage, lookups("LEFT JOIN"), target.name(), CHANGED, limit);
    }

    /** Rewrites a staged column that names an identity to the name of what that identity became. */
    String followMerged(String column, String mergedInto) {
        String key = target.key().getFirst().name();
        return """
                UPDATE %1$s s JOIN %2$s was ON was.%3$s = s.%4$s AND was.%5$s IS NOT NULL
                JOIN %2$s is_now ON is_now.id = was.%5$s SET s.%4$s = is_now.%3$s
                """.formatted(stage, target.name(), key, Name.checked(column), mergedInto);
    }

    /** The latest correction by hand of each value that would change, where the row still has what it says. */
    String overwrittenCorrections() {
        return """
                SELECT * FROM (
                  SELECT s.seq_, s.sheet_, s.row_, s.label_, c.column_name, c.became, r.received_by_name,
                         DATE(r.applied_at) AS on_,
                         CASE c.column_name %1$s END AS was_, CASE c.column_name %2$s END AS becomes_
                  FROM imports_correction c JOIN imports_run r ON r.id = c.import_id AND r.state = 'APPLIED'
                  JOIN %3$s v ON v.target_id_ = c.row_id AND v.kind_ = %4$d
                  JOIN %5$s s ON s.seq_ = v.seq_ %6$s JOIN %7$s t ON t.id = c.row_id
                  WHERE c.table_name = '%7$s'
                    AND NOT EXISTS (SELECT 1 FROM imports_correction later
                                    JOIN imports_run u ON u.id = later.import_id AND u.state = 'APPLIED'
                                    WHERE later.table_name = c.table_name AND later.row_id = c.row_id
                                      AND later.column_name = c.column_name AND later.import_id > c.import_id)) x
                WHERE was_ <=> became AND NOT (was_ <=> becomes_) ORDER BY seq_
                """.formatted(
                        cases(column -> "t." + column.name()),
                        cases(this::becomes),
                        verdict,
                        CHANGED,
                        stage,
                        lookups("LEFT JOIN"),
                        target.name());
    }

    private String cases(Function<TargetColumn<R>, String> value) {
        return target.values().stream()
                .map(column -> "WHEN '%s' THEN CAST(%s AS CHAR)".formatted(column.name(), value.apply(column)))
                .collect(Collectors.joining(" "));
    }

    private String lookups(String join) {
        StringBuilder joins = new StringBuilder();
        for (TargetColumn<R> column : all) {
            TargetColumn.Reference reference = column.reference();
            if (reference != null) {
                joins.append("%1$s %2$s ref_%3$s ON ref_%3$s.%4$s = s.%3$s "
                        .formatted(
                                join,
                                Name.checked(reference.table()),
                                column.name(),
                                Name.checked(reference.naturalKey())));
            }
        }
        return joins.toString();
    }

    /** A staged value as the target holds it. */
    private String staged(TargetColumn<R> column) {
        return column.reference() == null ? "s." + column.name() : "ref_" + column.name() + ".id";
    }

    /** A record with a null in the key says nothing of this table. */
    private String spoken(String alias) {
        return target.key().stream()
                .map(column -> alias + column.name() + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
    }

    private String same(String left, String right) {
        return target.key().stream()
                .map(column -> "%s.%s = %s.%s".formatted(left, column.name(), right, column.name()))
                .collect(Collectors.joining(" AND "));
    }

    private static <R> String names(List<TargetColumn<R>> columns) {
        return columns.stream().map(TargetColumn::name).collect(Collectors.joining(", "));
    }
}
