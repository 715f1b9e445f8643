package org.raisingthegame.tracker.imports.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.raisingthegame.tracker.imports.spi.TargetTable;
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

    /**
     * What becomes of the rows of a file; a row counts once, whatever tables it writes to.
     *
     * @param outside staged records of no school of the scope: 0 for formats of single schools, or the reading is broken
     */
    public record Verdict(int added, int changed, int unchanged, int outside) {}

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
    private final Comparison<R> comparison;
    private final @Nullable AbsentMembers<R> absent;

    /** What the comparison found for each table, by its place. */
    private final List<Moves> moves = new ArrayList<>();

    private boolean lookedForAbsent;

    /** How many records add a row to a table and change one. */
    private record Moves(int added, int changed) {

        static final Moves NONE = new Moves(0, 0);

        Moves plus(Moves other) {
            return new Moves(added + other.added, changed + other.changed);
        }
    }

    public Merge(JdbcTemplate jdbc, Staging<R> staging) {
        this.jdbc = jdbc;
        this.staging = staging;
        for (TargetTable<R> table : staging.target().tables()) {
            tables.add(new TableMerge<>(staging.table(), tables.size(), table, () -> staging.mayRepeat(table)));
        }
        comparison = Comparison.ofAll(staging.table(), tables);
        absent = tables.stream()
                .map(table -> AbsentMembers.of(staging.table(), staging.target(), table))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        staging.dropsWithIt(comparison.name());
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
            if (moves.get(table.place()).changed() > 0
                    && isTrue("SELECT EXISTS (SELECT 1 FROM imports_correction WHERE table_name = '%s')"
                            .formatted(table.target().name()))) {
                found.addAll(jdbc.query(
                        table.overwrittenCorrections(comparison.name()),
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
            if (table.mayHoldDuplicates()) {
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
        staging.remove(found.keySet());
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
                staging.remove(findings.keySet());
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

    /** How many stand in the records and are missing from the file; 0 where the target knows no whole lists. */
    public int countAbsent() {
        return absent == null
                ? 0
                : Objects.requireNonNull(jdbc.queryForObject(found(absent).count(), Integer.class));
    }

    /** Some of those who stand in the records and are missing from the file. */
    public List<AbsentMember> absent(int limit) {
        return absent == null
                ? List.of()
                : jdbc.query(
                        found(absent).sample(limit),
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

    /** The lists of the file that are hardly whole; worth asking only where somebody is missing from them. */
    public List<ShortList> shortLists() {
        return absent == null
                ? List.of()
                : jdbc.query(
                        absent.farShorter(),
                        (row, index) -> new ShortList(
                                row.getLong("place_"),
                                row.getInt("members_"),
                                row.getObject("seen_", LocalDate.class),
                                row.getInt("before_")));
    }

    /** Looks for them when they are first asked for; never after something was written. */
    private AbsentMembers<R> found(AbsentMembers<R> members) {
        if (!lookedForAbsent) {
            staging.dropsWithIt(members.name());
            jdbc.execute(members.find());
            lookedForAbsent = true;
        }
        return members;
    }

    /**
     * Compares every staged record with what is stored in all tables at once, and counts rows.
     *
     * @param scope whose records the person may write
     */
    public Verdict judge(RowScope scope) {
        jdbc.execute(comparison.compare(0));
        ScopeClause within = ScopeClause.on(scope, "s.school_");
        return Objects.requireNonNull(new NamedParameterJdbcTemplate(jdbc)
                .queryForObject(comparison.counts(within), within.params(), (counts, index) -> {
                    for (TableMerge<R> table : tables) {
                        moves.add(moves(counts, table));
                    }
                    int added = counts.getInt("added");
                    int changed = counts.getInt("changed");
                    return new Verdict(added, changed, staging.lines() - added - changed, counts.getInt("outside"));
                }));
    }

    private static Moves moves(ResultSet counts, TableMerge<?> table) throws SQLException {
        return new Moves(counts.getInt("new_" + table.place()), counts.getInt("changed_" + table.place()));
    }

    /** Some of the fields that would change. */
    public List<FieldChange> changes(int limit) {
        List<FieldChange> changes = new ArrayList<>();
        for (TableMerge<R> table : tables) {
            if (moves.get(table.place()).changed() > 0) {
                jdbc.queryForList(table.changes(comparison.name(), limit))
                        .forEach(row -> addChanges(table, row, changes));
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
     * @param touched the tables to which other kinds of sheets of the same file have written; those written now are added
     * @return how many rows of each table were added and changed
     */
    public List<Written> apply(long importId, boolean wholeList, Set<String> touched) {
        AbsentMembers<R> leavers = wholeList && absent != null ? found(absent) : null;
        List<Written> written = new ArrayList<>();
        for (TableMerge<R> table : tables) {
            TargetTable<R> target = table.target();
            Moves moved = apply(table, touched, importId);
            if (!moved.equals(Moves.NONE)) {
                touched.add(target.name());
            }
            if (leavers != null && leavers.isOf(table)) {
                int left = jdbc.update(leavers.journal(), importId, importId);
                jdbc.update(leavers.leave(), importId);
                moved = moved.plus(new Moves(0, left));
            }
            boolean identities = target.values().isEmpty() && target.shared();
            written.add(new Written(target.name(), identities, moved.added(), moved.changed()));
        }
        return written;
    }

    /**
     * Writes to one table. The comparison of before holds still, although rows were written since, except in three cases:
     * where another kind of sheet in the same file wrote to the table, where records of one key have their say one after
     * another, and where a value refers to what has been added.
     *
     * @param touched the tables to which this import has written so far
     */
    private Moves apply(TableMerge<R> table, Set<String> touched, long importId) {
        Moves expected = moves.get(table.place());
        boolean anew =
                touched.contains(table.target().name()) || touched.stream().anyMatch(table::holdsValuesFrom);
        boolean inTurns = table.mayTakeTurns() && (anew || !expected.equals(Moves.NONE));
        int turns = inTurns ? turns(table) : 1;
        if (anew || turns > 1) {
            Moves all = Moves.NONE;
            for (int turn = 1; turn <= turns; turn++) {
                all = all.plus(applyAnew(table, turn, importId));
            }
            return all;
        }
        return write(table, comparison, expected, importId);
    }

    private int turns(TableMerge<R> table) {
        return Objects.requireNonNull(jdbc.queryForObject(table.turns(), Integer.class));
    }

    private Moves applyAnew(TableMerge<R> table, int turn, long importId) {
        Comparison<R> anew = Comparison.ofOne(staging.table(), table);
        staging.dropsWithIt(anew.name());
        jdbc.execute(anew.compare(turn));
        Moves expected =
                Objects.requireNonNull(jdbc.queryForObject(anew.counts(), (counts, index) -> moves(counts, table)));
        return write(table, anew, expected, importId);
    }

    private Moves write(TableMerge<R> table, Comparison<R> verdicts, Moves expected, long importId) {
        int changed = 0;
        if (expected.changed() > 0) {
            // What this import wrote before has its image already, or had none.
            changed = jdbc.update(table.journal(verdicts.name()), importId, importId);
            jdbc.update(table.update(verdicts.name()), importId);
        }
        int added = expected.added() == 0 ? 0 : jdbc.update(table.insert(verdicts.name()), importId);
        if (added != expected.added()) {
            throw new IllegalStateException("%d of %d rows of %s found no place"
                    .formatted(
                            expected.added() - added,
                            expected.added(),
                            table.target().name()));
        }
        return new Moves(added, changed);
    }

    /**
     * Keeps of which schools and years the staged records are.
     *
     * @return those that no other format of the same file has kept before
     */
    public List<SchoolYearRow> saveTouched(long importId) {
        return jdbc.query(
                """
                INSERT IGNORE INTO imports_touched (import_id, school_id, academic_year)
                SELECT DISTINCT ?, school_, year_ FROM %s WHERE school_ IS NOT NULL AND year_ IS NOT NULL
                RETURNING school_id, academic_year
                """.formatted(staging.table()),
                (row, index) -> new SchoolYearRow(row.getLong("school_id"), row.getInt("academic_year")),
                importId);
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
