package org.raisingthegame.tracker.imports.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.imports.AbsentMember;
import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Judges and writes the staged records of one format: a fixed number of statements, however many rows.
 *
 * @param <R> what one row becomes
 */
public final class Merge<R> {

    /** A row of which a key stands in the file a second time. */
    public record Duplicate(int sheet, int row, int firstSheet, int firstRow) {}

    /** A row of which a question to the records found something. */
    public record Finding(
            IssueCode code, int sheet, int row, @Nullable String label) {}

    /** What becomes of the rows of a file; a row counts once, whatever tables it writes to. */
    public record Verdict(int added, int changed, int unchanged) {

        public Verdict plus(Verdict other) {
            return new Verdict(added + other.added, changed + other.changed, unchanged + other.unchanged);
        }
    }

    /** One field of one row that would change. */
    public record FieldChange(
            int sheet,
            int row,
            @Nullable String label,
            String field,
            @Nullable String was,
            @Nullable String becomes) {}

    private final JdbcTemplate jdbc;
    private final Staging<R> staging;
    private final List<TableMerge<R>> tables = new ArrayList<>();
    private @Nullable AbsentMembers<R> absent;

    /** Whether any record of the file differs from what is stored; a file that says nothing new is not judged twice. */
    private boolean moves = true;

    public Merge(JdbcTemplate jdbc, Staging<R> staging) {
        this.jdbc = jdbc;
        this.staging = staging;
        for (int i = 0; i < staging.target().tables().size(); i++) {
            tables.add(new TableMerge<>(
                    staging.table(), i, staging.target().tables().get(i)));
            AbsentMembers<R> lists = AbsentMembers.of(staging.table(), staging.target(), tables.get(i));
            absent = lists == null ? absent : lists;
        }
    }

    /** The number of staged records outside the scope: always 0, or the reading above is broken. */
    public int outside(RowScope scope) {
        ScopeClause clause = ScopeClause.on(scope, "school_");
        Integer count = new NamedParameterJdbcTemplate(jdbc)
                .queryForObject(
                        "SELECT COUNT(*) FROM %s WHERE school_ IS NULL OR NOT (%s)"
                                .formatted(staging.table(), clause.sql()),
                        clause.params(),
                        Integer.class);
        return Objects.requireNonNull(count);
    }

    /** Lets records that name an identity which turned out to be another speak of that other. */
    public void followMerged() {
        for (TableMerge<R> table : tables) {
            String mergedInto = table.target().mergedInto();
            if (mergedInto != null
                    && isTrue("SELECT EXISTS (SELECT 1 FROM %s WHERE %s IS NOT NULL)"
                            .formatted(table.target().name(), Name.checked(mergedInto)))) {
                staging.columnsNaming(table.target())
                        .forEach(column -> jdbc.update(table.followMerged(column, mergedInto)));
            }
        }
    }

    private boolean isTrue(String sql) {
        return Boolean.TRUE.equals(jdbc.queryForObject(sql, Boolean.class));
    }

    /** A value that somebody put right by hand and that a record would change. */
    public record Overwritten(
            int sheet,
            int row,
            @Nullable String label,
            String column,
            @Nullable String was,
            @Nullable String becomes,
            String by,
            LocalDate on) {}

    /** What of the changes that {@link #judge()} found would take back a correction by hand. */
    public List<Overwritten> overwrittenCorrections() {
        List<Overwritten> found = new ArrayList<>();
        for (TableMerge<R> table : tables) {
            if (!table.target().values().isEmpty()
                    && isTrue("SELECT EXISTS (SELECT 1 FROM imports_correction WHERE table_name = '%s')"
                            .formatted(table.target().name()))) {
                found.addAll(jdbc.query(
                        table.overwrittenCorrections(),
                        (row, index) -> new Overwritten(
                                row.getInt("sheet_"),
                                row.getInt("row_"),
                                row.getString("label_"),
                                row.getString("column_name"),
                                row.getString("was_"),
                                row.getString("becomes_"),
                                row.getString("received_by_name"),
                                Objects.requireNonNull(row.getObject("on_", LocalDate.class)))));
            }
        }
        return found;
    }

    /** Takes out of the staging table every row of which a record's key stood before in the file, and names them. */
    public List<Duplicate> removeDuplicates() {
        Map<Integer, Duplicate> found = new TreeMap<>();
        for (TableMerge<R> table : tables) {
            if (!table.target().shared()) {
                jdbc.query(table.duplicates(), row -> {
                    found.putIfAbsent(
                            row.getInt("line_"),
                            new Duplicate(
                                    row.getInt("sheet_"),
                                    row.getInt("row_"),
                                    row.getInt("first_sheet"),
                                    row.getInt("first_row")));
                });
            }
        }
        remove(found.keySet());
        return List.copyOf(found.values());
    }

    /**
     * Asks the records what the target wants to know; takes rows out where the answer is an error.
     *
     * @param all the stages of the file, each filled
     */
    public List<Finding> check(Collection<? extends Staging<?>> all) {
        List<Finding> found = new ArrayList<>();
        for (StagedCheck check : staging.target().checks()) {
            Map<Integer, Finding> findings = new TreeMap<>();
            jdbc.query(
                    "SELECT line_, sheet_, row_, label_ FROM %s s WHERE %s"
                                    .formatted(staging.table(), check.condition())
                            + unless(check, all),
                    row -> {
                        findings.putIfAbsent(
                                row.getInt("line_"),
                                new Finding(
                                        check.code(),
                                        row.getInt("sheet_"),
                                        row.getInt("row_"),
                                        row.getString("label_")));
                    });
            if (check.code().severity() == Severity.ERROR) {
                remove(findings.keySet());
            }
            found.addAll(findings.values());
        }
        return found;
    }

    /** Leaves out what another stage brings; as a set, for to look it up row by row would take the square of the time. */
    private static String unless(StagedCheck check, Collection<? extends Staging<?>> all) {
        StagedCheck.Elsewhere unless = check.unless();
        if (unless == null) {
            return "";
        }
        return all.stream()
                .filter(stage -> stage.target().tables().stream()
                        .anyMatch(table -> table.name().equals(unless.table())))
                .map(stage -> """
                         AND (s.%1$s, s.school_) NOT IN (SELECT b.%1$s, b.school_ FROM %2$s b
                                                         WHERE b.%1$s IS NOT NULL AND b.school_ IS NOT NULL)""".formatted(Name.checked(unless.column()), stage.table()))
                .collect(Collectors.joining());
    }

    private void remove(Collection<Integer> lines) {
        jdbc.batchUpdate(
                "DELETE FROM " + staging.table() + " WHERE line_ = ?",
                lines.stream().map(line -> new Object[] {line}).toList());
    }

    /** How many stand in the records and are missing from the file; 0 where the target knows no whole lists. */
    public int countAbsent() {
        return absent == null ? 0 : Objects.requireNonNull(jdbc.queryForObject(absent.count(), Integer.class));
    }

    /** Some of those who stand in the records and are missing from the file. */
    public List<AbsentMember> absent(int limit) {
        return absent == null
                ? List.of()
                : jdbc.query(
                        absent.sample(limit),
                        (row, index) ->
                                new AbsentMember(row.getString("label_"), row.getObject("seen_", LocalDate.class)));
    }

    /**
     * A list of the file that is far shorter than the one before, so that it hardly is the whole.
     *
     * @param place whose list it is
     * @param members how many stand on it
     * @param before how many stood on the one before, which was of the day {@code seen}
     */
    public record ShortList(long place, int members, LocalDate seen, int before) {}

    /** The lists of the file that are hardly whole; none where nobody is missing from them. */
    public List<ShortList> shortLists() {
        return absent == null || countAbsent() == 0
                ? List.of()
                : jdbc.query(
                        absent.farShorter(),
                        (row, index) -> new ShortList(
                                row.getLong("place_"),
                                row.getInt("members_"),
                                row.getObject("seen_", LocalDate.class),
                                row.getInt("before_")));
    }

    /** Compares every staged record with what is stored, and counts rows; looks who is missing. */
    public Verdict judge() {
        if (absent != null) {
            jdbc.execute(absent.drop());
            jdbc.execute(absent.find());
        }
        for (TableMerge<R> table : tables) {
            clearVerdict(table);
            for (int pass = 1; pass <= passes(table); pass++) {
                jdbc.update(table.judge(pass));
            }
        }
        // A row is new when the last of the tables of which it speaks says so.
        String row = tables.reversed().stream()
                .map(table -> table.verdict() + ".kind_")
                .collect(Collectors.joining(", "));
        String kinds = tables.stream()
                .map(table -> "COALESCE(%s.kind_, 0)".formatted(table.verdict()))
                .collect(Collectors.joining(", "));
        String joins = tables.stream()
                .map(table -> "LEFT JOIN %1$s ON %1$s.seq_ = s.seq_".formatted(table.verdict()))
                .collect(Collectors.joining(" "));
        String greatest = tables.size() == 1 ? kinds : "GREATEST(" + kinds + ")";
        String sql = """
                SELECT COALESCE(SUM(added_), 0) AS added,
                       COALESCE(SUM(NOT added_ AND moved_), 0) AS changed,
                       COALESCE(SUM(NOT added_ AND NOT moved_), 0) AS unchanged
                FROM (SELECT MAX(COALESCE(%s, 0) = %d) AS added_, MAX(%s) > 0 AS moved_
                      FROM %s s %s GROUP BY s.line_) x
                """.formatted(row, TableMerge.NEW, greatest, staging.table(), joins);
        Verdict verdict = Objects.requireNonNull(jdbc.queryForObject(
                sql,
                (counts, index) ->
                        new Verdict(counts.getInt("added"), counts.getInt("changed"), counts.getInt("unchanged"))));
        moves = verdict.added() + verdict.changed() > 0;
        return verdict;
    }

    private void clearVerdict(TableMerge<R> table) {
        jdbc.execute(table.dropVerdict());
        jdbc.execute(table.createVerdict());
    }

    /** In how many turns the records are heard: only where the latest holds does more than one of a key have a say. */
    private int passes(TableMerge<R> table) {
        return table.target().latestBy() == null
                ? 1
                : Objects.requireNonNull(jdbc.queryForObject(table.passes(), Integer.class));
    }

    /** Some of the fields that would change. */
    public List<FieldChange> changes(int limit) {
        List<FieldChange> changes = new ArrayList<>();
        for (TableMerge<R> table : tables) {
            if (!table.target().values().isEmpty()) {
                jdbc.queryForList(table.changes(limit)).forEach(row -> addChanges(table, row, changes));
            }
        }
        return changes;
    }

    private void addChanges(TableMerge<R> table, Map<String, Object> row, List<FieldChange> changes) {
        for (TargetColumn<R> column : table.target().values()) {
            Object was = row.get("was_" + column.name());
            Object becomes = row.get("becomes_" + column.name());
            boolean bookkeeping = column.name().equals(table.target().latestBy());
            if (!bookkeeping && !Objects.equals(text(was), text(becomes))) {
                changes.add(new FieldChange(
                        ((Number) Objects.requireNonNull(row.get("sheet_"))).intValue(),
                        ((Number) Objects.requireNonNull(row.get("row_"))).intValue(),
                        text(row.get("label_")),
                        column.name(),
                        text(was),
                        text(becomes)));
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * Writes what {@link #judge()} found, in the order of the tables, and journals what it overwrites.
     *
     * @param wholeList whether who is missing from the file has left
     * @return how many rows of each table were added and changed
     */
    public List<Written> apply(long importId, boolean wholeList) {
        List<Written> written = new ArrayList<>();
        for (TableMerge<R> table : tables) {
            boolean identities =
                    table.target().values().isEmpty() && table.target().shared();
            int added = 0;
            for (int pass = 1; moves && pass <= passes(table); pass++) {
                added += apply(table, pass, importId);
            }
            if (wholeList && absent != null && absent.isOf(table)) {
                jdbc.update(absent.journal(), importId, importId);
                jdbc.update(absent.leave(), importId);
            }
            int changed = Objects.requireNonNull(jdbc.queryForObject(
                    "SELECT COUNT(*) FROM imports_change WHERE import_id = ? AND table_name = ?",
                    Integer.class,
                    importId,
                    table.target().name()));
            written.add(new Written(table.target().name(), identities, added, changed));
        }
        return written;
    }

    /** @return rows added */
    private int apply(TableMerge<R> table, int pass, long importId) {
        // Judged anew: what was referred to, or heard before, has been written meanwhile.
        clearVerdict(table);
        jdbc.update(table.judge(pass));
        if (count(table, TableMerge.CHANGED) > 0) {
            jdbc.update(table.journal(), importId, importId);
            jdbc.update(table.update(), importId);
        }
        int expected = count(table, TableMerge.NEW);
        int added = expected == 0 ? 0 : jdbc.update(table.insert(), importId);
        if (added != expected) {
            throw new IllegalStateException("%d of %d rows of %s found no place"
                    .formatted(expected - added, expected, table.target().name()));
        }
        return added;
    }

    private int count(TableMerge<R> table, int kind) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM %s WHERE kind_ = %d".formatted(table.verdict(), kind), Integer.class));
    }

    /** The schools and years of the staged records. */
    public List<SchoolYearRow> touched() {
        return jdbc.query(
                "SELECT DISTINCT school_, year_ FROM " + staging.table()
                        + " WHERE school_ IS NOT NULL AND year_ IS NOT NULL",
                (row, index) -> new SchoolYearRow(row.getLong("school_"), row.getInt("year_")));
    }

    /** Drops the verdicts. */
    public void close() {
        tables.forEach(table -> jdbc.execute(table.dropVerdict()));
        if (absent != null) {
            jdbc.execute(absent.drop());
        }
    }

    /** A school in an academic year, by its ending year. */
    public record SchoolYearRow(long schoolId, int academicYear) {}

    /**
     * What an import wrote to one table.
     *
     * @param identities whether the table only says that something exists
     */
    public record Written(String table, boolean identities, int added, int changed) {}
}
