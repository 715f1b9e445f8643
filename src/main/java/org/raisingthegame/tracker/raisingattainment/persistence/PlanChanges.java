package org.raisingthegame.tracker.raisingattainment.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanChange;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every change of every plan, field by field; added to and read, never altered. */
@Component
public class PlanChanges {

    private final JdbcClient jdbc;

    PlanChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a change.
     *
     * @param label what the part is called, at most 120 characters
     * @param save the same for all that is saved at once
     */
    public void add(
            PlanId plan,
            PartRef part,
            String label,
            PlanField field,
            String before,
            String after,
            UserId who,
            String name,
            LocalDateTime at,
            long save) {
        jdbc.sql("""
                        INSERT INTO raisingattainment_change (plan_id, part_kind, part_id, label, field, before_text,
                          after_text, changed_by, name, changed_at, save_id)
                        VALUES (:plan, :kind, :part, :label, :field, :before, :after, :who, :name, :at, :save)
                        """)
                .param("plan", plan.value())
                .param("kind", part.kind().name())
                .param("part", part.id())
                .param("label", label)
                .param("field", field.name())
                .param("before", before)
                .param("after", after)
                .param("who", who.value())
                .param("name", name)
                .param("at", at)
                .param("save", save)
                .update();
    }

    /** All changes of a plan, the latest first. */
    public List<PlanChange> of(RowScope scope, PlanId plan) {
        ScopeClause clause = ScopeClause.on(scope, "p.school_id");
        return jdbc.sql("""
                        SELECT c.* FROM raisingattainment_change c JOIN raisingattainment_plan p ON p.id = c.plan_id
                        WHERE c.plan_id = :plan AND NOT p.removed AND %s ORDER BY c.id DESC
                        """.formatted(clause.sql()))
                .param("plan", plan.value())
                .params(clause.params())
                .query((row, index) -> new PlanChange(
                        row.getLong("save_id"),
                        row.getLong("id"),
                        new PartRef(PartKind.valueOf(row.getString("part_kind")), row.getLong("part_id")),
                        row.getString("label"),
                        PlanField.valueOf(row.getString("field")),
                        row.getString("before_text"),
                        row.getString("after_text"),
                        row.getString("name"),
                        row.getObject("changed_at", LocalDateTime.class)))
                .list();
    }
}
