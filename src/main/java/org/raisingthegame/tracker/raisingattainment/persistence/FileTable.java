package org.raisingthegame.tracker.raisingattainment.persistence;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.raisingattainment.AttachedFile;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** The files attached to plans. */
@Component
public class FileTable {

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file and gives its key. */
    public long add(PlanId plan, AttachedFile file, LocalDateTime at, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO raisingattainment_file (plan_id, name, content_type, size, content, attached_at, attached_by)
                        VALUES (:plan, :name, :type, :size, :content, :at, :by)
                        """)
                .param("plan", plan.value())
                .param("name", file.name())
                .param("type", file.contentType())
                .param("size", file.content().length)
                .param("content", file.content())
                .param("at", at)
                .param("by", by)
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** How many files a plan holds. */
    public int count(RowScope scope, PlanId plan) {
        ScopeClause clause = ScopeClause.on(scope, "p.school_id");
        return jdbc.sql(
                        "SELECT COUNT(*) FROM raisingattainment_file f JOIN raisingattainment_plan p ON p.id = f.plan_id"
                                + " WHERE p.id = :plan AND " + clause.sql())
                .param("plan", plan.value())
                .params(clause.params())
                .query(Integer.class)
                .single();
    }

    /** The file of a piece of evidence that was not taken away. */
    public Optional<AttachedFile> ofEvidence(RowScope scope, PlanId plan, long evidence) {
        ScopeClause clause = ScopeClause.on(scope, "p.school_id");
        return jdbc.sql("""
                        SELECT f.name, f.content_type, f.content FROM raisingattainment_file f
                        JOIN raisingattainment_evidence e ON e.file_id = f.id
                        JOIN raisingattainment_plan p ON p.id = f.plan_id AND p.id = e.plan_id
                        WHERE p.id = :plan AND e.id = :evidence AND NOT e.removed AND NOT p.removed AND %s
                        """.formatted(clause.sql()))
                .param("plan", plan.value())
                .param("evidence", evidence)
                .params(clause.params())
                .query((row, index) ->
                        new AttachedFile(row.getString("name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }
}
