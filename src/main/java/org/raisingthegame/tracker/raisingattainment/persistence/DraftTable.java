package org.raisingthegame.tracker.raisingattainment.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people typed into plans and have not saved yet; each sees his own only. */
@Component
public class DraftTable {

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One field of a draft. */
    public record DraftRow(PartRef part, PlanField field, String base, String text, LocalDateTime keptAt) {}

    /** Keeps the text of one field; the base stays what it was when the draft was begun. */
    public void keep(UserId who, PlanId plan, DraftRow row) {
        jdbc.sql("""
                        INSERT INTO raisingattainment_draft (account_id, plan_id, part_kind, part_id, field, base_text, text,
                          kept_at)
                        VALUES (:who, :plan, :kind, :part, :field, :base, :text, :at)
                        ON DUPLICATE KEY UPDATE base_text = VALUES(base_text), text = VALUES(text),
                          kept_at = VALUES(kept_at)
                        """)
                .param("who", who.value())
                .param("plan", plan.value())
                .param("kind", row.part().kind().name())
                .param("part", row.part().id())
                .param("field", row.field().name())
                .param("base", row.base())
                .param("text", row.text())
                .param("at", row.keptAt())
                .update();
    }

    /** A person's drafts in a plan. */
    public List<DraftRow> of(RowScope scope, UserId who, PlanId plan) {
        ScopeClause clause = ScopeClause.on(scope, "p.school_id");
        return jdbc.sql("""
                        SELECT d.* FROM raisingattainment_draft d JOIN raisingattainment_plan p ON p.id = d.plan_id
                        WHERE d.account_id = :who AND d.plan_id = :plan AND NOT p.removed AND %s
                        """.formatted(clause.sql()))
                .param("who", who.value())
                .param("plan", plan.value())
                .params(clause.params())
                .query((row, index) -> new DraftRow(
                        new PartRef(PartKind.valueOf(row.getString("part_kind")), row.getLong("part_id")),
                        PlanField.valueOf(row.getString("field")),
                        row.getString("base_text"),
                        row.getString("text"),
                        row.getObject("kept_at", LocalDateTime.class)))
                .list();
    }

    public void discard(UserId who, PlanId plan, PartRef part) {
        jdbc.sql("""
                        DELETE FROM raisingattainment_draft
                        WHERE account_id = :who AND plan_id = :plan AND part_kind = :kind AND part_id = :part
                        """)
                .param("who", who.value())
                .param("plan", plan.value())
                .param("kind", part.kind().name())
                .param("part", part.id())
                .update();
    }
}
