package org.raisingthegame.tracker.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.audit.AuditEntry;
import org.raisingthegame.tracker.audit.AuditEvent.Subject;
import org.raisingthegame.tracker.audit.AuditFilter;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions about the trail. */
@Component
public class AuditQueries {

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<AuditEntry> entries(RowScope scope, AuditFilter filter, int offset, int limit) {
        Condition condition = condition(scope, filter);
        return jdbc.sql("""
                        SELECT e.*, s.name AS school FROM audit_entry e LEFT JOIN schools_school s ON s.id = e.school_id
                        WHERE %s ORDER BY e.id DESC LIMIT :limit OFFSET :offset
                        """.formatted(condition.sql()))
                .params(condition.params())
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditQueries::entry)
                .list();
    }

    public int count(RowScope scope, AuditFilter filter) {
        Condition condition = condition(scope, filter);
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry e WHERE " + condition.sql())
                .params(condition.params())
                .query(Integer.class)
                .single();
    }

    /** How often a person did something within the last hour that really passed, whatever the program's clock says. */
    @Unscoped("Counts what the person himself did; nothing of it is told")
    public int countWithinAnHour(AuditKind kind, UserId by) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE by_account = :by AND kind = :kind"
                        + " AND written_at > UTC_TIMESTAMP(3) - INTERVAL 1 HOUR")
                .param("by", by.value())
                .param("kind", kind.name())
                .query(Integer.class)
                .single();
    }

    private record Condition(String sql, Map<String, Object> params) {}

    private static Condition condition(RowScope scope, AuditFilter filter) {
        ScopeClause school = ScopeClause.on(scope, "e.school_id");
        ScopeClause person = ScopeClause.onAccount(scope, "e.by_account");
        Map<String, Object> params = new HashMap<>(school.params());
        params.putAll(person.params());
        List<String> all = new ArrayList<>();
        all.add("(%s OR (e.school_id IS NULL AND (e.by_account IS NULL OR %s)))".formatted(school.sql(), person.sql()));
        if (!filter.words().isBlank()) {
            all.add("CONCAT_WS(' ', e.by_name, e.subject, e.subject_id, e.detail) COLLATE utf8mb4_uca1400_ai_ci"
                    + " LIKE CONCAT('%', :words, '%') ESCAPE '!'");
            params.put("words", filter.words().strip().replaceAll("([!%_])", "!$1"));
        }
        if (!filter.kinds().isEmpty()) {
            all.add("e.kind IN (:kinds)");
            params.put("kinds", filter.kinds().stream().map(AuditKind::name).toList());
        }
        if (filter.school() != null) {
            all.add("e.school_id = :school");
            params.put("school", filter.school().value());
        }
        if (filter.from() != null) {
            all.add("e.at >= :from");
            params.put("from", filter.from().atStartOfDay());
        }
        if (filter.to() != null) {
            all.add("e.at < :after");
            params.put("after", filter.to().plusDays(1).atStartOfDay());
        }
        return new Condition(String.join(" AND ", all), params);
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        String subject = row.getString("subject");
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("by_name"),
                row.getString("school"),
                subject == null ? null : new Subject(subject, row.getLong("subject_id")),
                row.getString("detail"));
    }
}
