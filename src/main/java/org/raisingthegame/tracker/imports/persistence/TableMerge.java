package org.raisingthegame.tracker.imports.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;

/**
 * The SQL that brings staged records into one table of a target, by the verdicts of a {@link Comparison}. In it {@code s} is
 * the staged record and {@code t} with the place of the table behind it the stored row.
 *
 * @param <R> what one row becomes
 */
final class TableMerge<R> {

    /** Verdicts on a record, as stored; null where it has no say about this table. */
    static final int UNCHANGED = 0;

    static final int NEW = 1;
    static final int CHANGED = 2;

    private final String stage;
    private final int place;
    private final String t;
    private final TargetTable<R> target;
    private final BooleanSupplier mayRepeat;
    private final List<TargetColumn<R>> all = new ArrayList<>();

    /**
     * @param place its place among the tables of the target
     * @param mayRepeat whether, as things are, more than one staged record may speak of the same key
     */
    TableMerge(String stage, int place, TargetTable<R> target, BooleanSupplier mayRepeat) {
        this.stage = stage;
        this.place = place;
        this.t = "t_" + place;
        this.target = target;
        this.mayRepeat = mayRepeat;
        Name.checked(target.name());
        all.addAll(target.key());
        all.addAll(target.values());
    }

    TargetTable<R> target() {
        return target;
    }

    int place() {
        return place;
    }

    /** The column of a comparison that holds the verdict. */
    String kind() {
        return "kind_" + place;
    }

    /** The column of a comparison that holds the id of the stored row. */
    String row() {
        return "id_" + place;
    }

    /** Whether a key may stand in the file twice although it must not. */
    boolean mayHoldDuplicates() {
        return mayRepeat.getAsBoolean() && !target.shared();
    }

    /** Whether records that speak of the same key may each have something to say, one after another. */
    boolean mayTakeTurns() {
        return mayRepeat.getAsBoolean() && target.latestBy() != null;
    }

    /** Whether one of its values refers to a table, so that a row added there may change what this one says. */
    boolean holdsValuesFrom(String table) {
        return target.values().stream()
                .map(TargetColumn::reference)
                .anyMatch(reference -> reference != null && reference.table().equals(table));
    }

    /** How many records of the file speak of the same key at most. */
    String turns() {
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

    /** What each column that holds another table's id refers to, as a join, by column. */
    Map<String, String> lookups() {
        Map<String, String> joins = new LinkedHashMap<>();
        for (TargetColumn<R> column : all) {
            TargetColumn.Reference reference = column.reference();
            if (reference != null) {
                joins.put(
                        column.name(),
                        "LEFT JOIN %1$s ref_%2$s ON ref_%2$s.%3$s = s.%2$s"
                                .formatted(
                                        Name.checked(reference.table()),
                                        column.name(),
                                        Name.checked(reference.naturalKey())));
            }
        }
        return joins;
    }

    /** The stored row of which a record speaks and, where it matters, the record's place among those that do, as joins. */
    String stored(int turn) {
        String join = "LEFT JOIN %s %s ON %s"
                .formatted(
                        target.name(),
                        t,
                        target.key().stream()
                                .map(column -> "%s.%s = %s".formatted(t, column.name(), staged(column)))
                                .collect(Collectors.joining(" AND ")));
        return isHeardInTurn(turn) ? join + "\n" + turnOfEach() : join;
    }

    /** By date, then in the order of the file. */
    private String turnOfEach() {
        String order = target.latestBy() == null ? "seq_" : "%s, seq_".formatted(target.latestBy());
        return """
                LEFT JOIN (SELECT seq_, ROW_NUMBER() OVER (PARTITION BY %1$s ORDER BY %2$s) AS turn_ FROM %3$s WHERE %4$s) w_%5$d
                  ON w_%5$d.seq_ = s.seq_""".formatted(names(target.key()), order, stage, spoken(""), place);
    }

    /** Where they can't differ, the first of the records that speak of the same key has the say for all of them. */
    private boolean isHeardInTurn(int turn) {
        return mayRepeat.getAsBoolean() && target.shared() && (turn > 0 || target.latestBy() == null);
    }

    /** The verdict on a record and the id of the stored row, as columns of a comparison. */
    String verdict(int turn) {
        String heard =
                spoken("s.") + (isHeardInTurn(turn) ? " AND w_%d.turn_ = %d".formatted(place, Math.max(1, turn)) : "");
        return "CASE WHEN NOT (%s) THEN NULL WHEN %s.id IS NULL THEN %d WHEN %s THEN %d ELSE %d END AS %s, %s.id AS %s"
                .formatted(heard, t, NEW, differs(), CHANGED, UNCHANGED, kind(), t, row());
    }

    private String differs() {
        return target.values().isEmpty()
                ? "FALSE"
                : target.values().stream()
                        .map(column -> "NOT (%s.%s <=> %s)".formatted(t, column.name(), becomes(column)))
                        .collect(Collectors.joining(" OR "));
    }

    /**
     * What a stored value becomes. Where the latest holds, an older record still fills what is not known; where a blank
     * says nothing, it takes nothing away. Assigning the date first or last changes nothing in this.
     */
    private String becomes(TargetColumn<R> column) {
        String now = staged(column);
        String before = t + "." + column.name();
        String later = column.keepWhenBlank() ? "COALESCE(%s, %s)".formatted(now, before) : now;
        if (target.latestBy() == null) {
            return later;
        }
        String older = column.keepWhenBlank() ? "COALESCE(%s, %s)".formatted(before, now) : before;
        return "IF(%1$s.%2$s <= s.%2$s, %3$s, %4$s)".formatted(t, target.latestBy(), later, older);
    }

    /**
     * Keeps the rows that will change as they are now, but for those that this import wrote itself; parameters: the import,
     * twice.
     *
     * @param verdicts the table of a comparison
     */
    String journal(String verdicts) {
        return """
                INSERT IGNORE INTO imports_change (import_id, table_name, row_id, before_image)
                SELECT ?, '%1$s', %2$s.id, %3$s
                FROM %4$s v JOIN %1$s %2$s ON %2$s.id = v.%5$s
                WHERE v.%6$s = %7$d AND NOT (%2$s.import_id <=> ?)
                """.formatted(target.name(), t, image(t), verdicts, row(), kind(), CHANGED);
    }

    /** A row of the target as it is now, as the journal keeps it. */
    String image(String alias) {
        return target.values().stream()
                .map(column -> "'%1$s', %2$s.%1$s".formatted(column.name(), alias))
                .collect(Collectors.joining(", ", "JSON_OBJECT('import_id', %s.import_id, ".formatted(alias), ")"));
    }

    /** Writes the changes of a comparison; parameter: the import. */
    String update(String verdicts) {
        String assignments = target.values().stream()
                .map(column -> "%s.%s = %s".formatted(t, column.name(), becomes(column)))
                .collect(Collectors.joining(", "));
        return """
                UPDATE %s v JOIN %s s ON s.seq_ = v.seq_ %s JOIN %s %s ON %s.id = v.%s
                SET %s, %s.import_id = ?
                WHERE v.%s = %d
                """.formatted(
                        verdicts, stage, references(), target.name(), t, t, row(), assignments, t, kind(), CHANGED);
    }

    /** Adds what is new; parameter: the import. Counts less than the verdict where a reference was not found. */
    String insert(String verdicts) {
        return """
                INSERT INTO %s (%s, import_id)
                SELECT %s, ?
                FROM %s v JOIN %s s ON s.seq_ = v.seq_ %s
                WHERE v.%s = %d
                ORDER BY v.line_, v.seq_
                """.formatted(
                        target.name(),
                        names(all),
                        all.stream().map(this::staged).collect(Collectors.joining(", ")),
                        verdicts,
                        stage,
                        references(),
                        kind(),
                        NEW);
    }

    /** A sample of changed rows: what is stored as {@code was_…}, what comes as {@code becomes_…}. */
    String changes(String verdicts, int limit) {
        String fields = target.values().stream()
                .map(column ->
                        "%1$s.%2$s AS was_%2$s, %3$s AS becomes_%2$s".formatted(t, column.name(), becomes(column)))
                .collect(Collectors.joining(", "));
        return """
                SELECT s.sheet_, s.row_, s.label_, %s
                FROM %s v JOIN %s s ON s.seq_ = v.seq_ %s JOIN %s %s ON %s.id = v.%s
                WHERE v.%s = %d ORDER BY v.line_, v.seq_ LIMIT %d
                """.formatted(fields, verdicts, stage, references(), target.name(), t, t, row(), kind(), CHANGED, limit);
    }

    /** The latest correction by hand of each value that would change, where the row still has what it says. */
    String overwrittenCorrections(String verdicts) {
        return """
                SELECT * FROM (
                  SELECT s.seq_, s.sheet_, s.row_, s.label_, c.column_name, c.became, r.received_by_name,
                         DATE(r.applied_at) AS on_,
                         CASE c.column_name %1$s END AS was_, CASE c.column_name %2$s END AS becomes_
                  FROM imports_correction c JOIN imports_run r ON r.id = c.import_id AND r.state = 'APPLIED'
                  JOIN %3$s v ON v.%8$s = c.row_id AND v.%9$s = %4$d
                  JOIN %5$s s ON s.seq_ = v.seq_ %6$s JOIN %7$s %10$s ON %10$s.id = c.row_id
                  WHERE c.table_name = '%7$s'
                    AND NOT EXISTS (SELECT 1 FROM imports_correction later
                                    JOIN imports_run u ON u.id = later.import_id AND u.state = 'APPLIED'
                                    WHERE later.table_name = c.table_name AND later.row_id = c.row_id
                                      AND later.column_name = c.column_name AND later.import_id > c.import_id)) x
                WHERE was_ <=> became AND NOT (was_ <=> becomes_) ORDER BY seq_
                """.formatted(
                        cases(column -> t + "." + column.name()),
                        cases(this::becomes),
                        verdicts,
                        CHANGED,
                        stage,
                        references(),
                        target.name(),
                        row(),
                        kind(),
                        t);
    }

    private String cases(Function<TargetColumn<R>, String> value) {
        return target.values().stream()
                .map(column -> "WHEN '%s' THEN CAST(%s AS CHAR)".formatted(column.name(), value.apply(column)))
                .collect(Collectors.joining(" "));
    }

    private String references() {
        return String.join(" ", lookups().values());
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
