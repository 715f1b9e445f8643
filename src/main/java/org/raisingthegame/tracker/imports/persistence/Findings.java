package org.raisingthegame.tracker.imports.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.AbsentMember;
import org.raisingthegame.tracker.imports.ChangeFilter;
import org.raisingthegame.tracker.imports.ChangeOrder;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportIssue;
import org.raisingthegame.tracker.imports.ImportPreview.Change;
import org.raisingthegame.tracker.imports.IssueFilter;
import org.raisingthegame.tracker.imports.spi.Severity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the latest look at a file found: its issues and the fields that would change. Read a page at a time, by a caller
 * who has made sure that the import is the reader's to see.
 */
@Component
public class Findings {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};
    private static final int LONGEST_VALUE = 500;

    /** Rows handed back first, then in the order of the file. */
    private static final String ISSUE_ORDER = " ORDER BY severity, id";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json = JsonMapper.shared();

    Findings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Forgets what the latest look found; all of it hangs on the row of the look. */
    public void clear(ImportId id) {
        jdbc.sql("DELETE FROM imports_check WHERE import_id = ?")
                .param(id.value())
                .update();
    }

    /**
     * Begins to keep what a look found, in place of all that an earlier one did.
     *
     * @param findings what has no table of its own, as the caller writes and reads it
     */
    public void saveCheck(ImportId id, String findings) {
        jdbc.sql("REPLACE INTO imports_check (import_id, findings) VALUES (?, ?)")
                .params(id.value(), findings)
                .update();
    }

    public Optional<String> check(ImportId id) {
        return jdbc.sql("SELECT findings FROM imports_check WHERE import_id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    public void saveIssues(ImportId id, List<ImportIssue> issues) {
        batches.batchUpdate(
                "INSERT INTO imports_issue (import_id, message_key, severity, sheet, row_no, heading, arguments)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                issues.stream()
                        .map(issue -> new @Nullable Object[] {
                            id.value(),
                            issue.messageKey(),
                            issue.severity().name(),
                            issue.sheet(),
                            issue.row(),
                            issue.column(),
                            json.writeValueAsString(issue.arguments())
                        })
                        .toList());
    }

    public void saveChanges(ImportId id, List<Change> changes) {
        batches.batchUpdate(
                "INSERT INTO imports_field_change (import_id, sheet, row_no, label, field_key, was, becomes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                changes.stream()
                        .map(change -> new @Nullable Object[] {
                            id.value(),
                            change.sheet(),
                            change.row(),
                            change.label(),
                            change.fieldKey(),
                            shortened(change.was()),
                            shortened(change.becomes())
                        })
                        .toList());
    }

    /** A value is only shown here; what is written is never cut. */
    private static @Nullable String shortened(@Nullable String value) {
        return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE - 1) + "…";
    }

    /** The issues of some kinds, in the order of the file. */
    public List<ImportIssue> issues(ImportId id, Collection<String> messageKeys) {
        return jdbc.sql("SELECT * FROM imports_issue WHERE import_id = :id AND message_key IN (:keys) ORDER BY id")
                .param("id", id.value())
                .param("keys", messageKeys)
                .query(this::issue)
                .list();
    }

    public void saveAbsent(ImportId id, List<AbsentMember> absent) {
        batches.batchUpdate(
                "INSERT INTO imports_absent (import_id, label, seen) VALUES (?, ?, ?)",
                absent.stream()
                        .map(member -> new @Nullable Object[] {id.value(), member.label(), member.seen()})
                        .toList());
    }

    public List<AbsentMember> absent(ImportId id, int offset, int limit) {
        return jdbc.sql("SELECT label, seen FROM imports_absent WHERE import_id = ? ORDER BY id"
                        + " LIMIT %d OFFSET %d".formatted(limit, offset))
                .param(id.value())
                .query((row, index) -> new AbsentMember(row.getString("label"), row.getObject("seen", LocalDate.class)))
                .list();
    }

    public int countAbsent(ImportId id) {
        return jdbc.sql("SELECT COUNT(*) FROM imports_absent WHERE import_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    public List<ImportIssue> issues(ImportId id, IssueFilter filter, int offset, int limit) {
        Map<String, Object> parameters = parameters(id);
        return jdbc.sql("SELECT * FROM imports_issue" + where(filter, parameters) + ISSUE_ORDER
                        + " LIMIT %d OFFSET %d".formatted(limit, offset))
                .params(parameters)
                .query(this::issue)
                .list();
    }

    public int countIssues(ImportId id, IssueFilter filter) {
        Map<String, Object> parameters = parameters(id);
        return jdbc.sql("SELECT COUNT(*) FROM imports_issue" + where(filter, parameters))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** The headings of the columns that have issues, with how many. */
    public Map<String, Integer> issuesByColumn(ImportId id) {
        return counts(
                "SELECT heading, COUNT(*) FROM imports_issue WHERE import_id = ? AND heading IS NOT NULL"
                        + " GROUP BY heading ORDER BY COUNT(*) DESC, heading",
                id);
    }

    private static String where(IssueFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" WHERE import_id = :id");
        if (filter.severity() != null) {
            where.append(" AND severity = :severity");
            parameters.put("severity", filter.severity().name());
        }
        if (filter.column() != null) {
            where.append(" AND heading = :heading");
            parameters.put("heading", filter.column());
        }
        if (!filter.text().isBlank()) {
            where.append(" AND (CONCAT_WS(' ', sheet, heading, arguments) LIKE :text OR row_no = :number)");
            parameters.put("text", like(filter.text()));
            parameters.put("number", number(filter.text()));
        }
        return where.toString();
    }

    public List<Change> changes(ImportId id, ChangeFilter filter, ChangeOrder order, int offset, int limit) {
        Map<String, Object> parameters = parameters(id);
        return jdbc.sql("SELECT * FROM imports_field_change" + where(filter, parameters) + orderBy(order)
                        + " LIMIT %d OFFSET %d".formatted(limit, offset))
                .params(parameters)
                .query((row, index) -> new Change(
                        row.getString("sheet"),
                        row.getInt("row_no"),
                        row.getString("label"),
                        row.getString("field_key"),
                        row.getString("was"),
                        row.getString("becomes")))
                .list();
    }

    /** What says nothing comes last, and what is alike in the order of the file. */
    private static String orderBy(ChangeOrder order) {
        String column = switch (order.by()) {
            case ROW -> "id";
            case WHO -> "label";
            case FIELD -> "field_key";
            case WAS -> "was";
            case BECOMES -> "becomes";
        };
        return " ORDER BY %1$s IS NULL, %1$s%2$s, id".formatted(column, order.descending() ? " DESC" : "");
    }

    public int countChanges(ImportId id, ChangeFilter filter) {
        Map<String, Object> parameters = parameters(id);
        return jdbc.sql("SELECT COUNT(*) FROM imports_field_change" + where(filter, parameters))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** The fields that would change, by the translation key of the name, with how many rows. */
    public Map<String, Integer> changesByField(ImportId id) {
        return counts(
                "SELECT field_key, COUNT(*) FROM imports_field_change WHERE import_id = ?"
                        + " GROUP BY field_key ORDER BY COUNT(*) DESC, field_key",
                id);
    }

    private static String where(ChangeFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(" WHERE import_id = :id");
        if (filter.fieldKey() != null) {
            where.append(" AND field_key = :field");
            parameters.put("field", filter.fieldKey());
        }
        if (!filter.text().isBlank()) {
            where.append(" AND (CONCAT_WS(' ', label, was, becomes) LIKE :text OR row_no = :number)");
            parameters.put("text", like(filter.text()));
            parameters.put("number", number(filter.text()));
        }
        return where.toString();
    }

    private Map<String, Integer> counts(String sql, ImportId id) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(sql).param(id.value()).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    private static Map<String, Object> parameters(ImportId id) {
        return new HashMap<>(Map.of("id", id.value()));
    }

    private static String like(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** A row's number that a person typed; one that no row has where it is none. */
    private static int number(String text) {
        String bare = text.strip().replace(",", "");
        return bare.matches("\\d{1,9}") ? Integer.parseInt(bare) : -1;
    }

    /** Each row that was handed back, with all that is wrong with it, in the order of the file. */
    public Map<RowOfFile, List<ImportIssue>> rejectedRows(ImportId id) {
        Map<RowOfFile, List<ImportIssue>> rows = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM imports_issue WHERE import_id = ? AND severity = ? AND row_no > 0 AND sheet IS NOT NULL"
                        + " ORDER BY id")
                .params(id.value(), Severity.ERROR.name())
                .query(this::issue)
                .list()
                .forEach(issue -> rows.computeIfAbsent(
                                new RowOfFile(String.valueOf(issue.sheet()), issue.row()), row -> new ArrayList<>())
                        .add(issue));
        return rows;
    }

    /** A row by its sheet and its number as the spreadsheet program shows it. */
    public record RowOfFile(String sheet, int row) {}

    private ImportIssue issue(ResultSet row, int index) throws SQLException {
        return new ImportIssue(
                row.getString("message_key"),
                Severity.valueOf(row.getString("severity")),
                row.getString("sheet"),
                row.getInt("row_no"),
                row.getString("heading"),
                json.readValue(row.getString("arguments"), WORDS));
    }
}
