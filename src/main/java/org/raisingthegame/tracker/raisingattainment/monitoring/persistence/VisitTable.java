package org.raisingthegame.tracker.raisingattainment.monitoring.persistence;

import java.time.LocalDateTime;
import java.util.Optional;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Advisors' visits, what changed since, and who has read a hand-over. */
@Component
@Unscoped("Asked about plans that a service has found within the caller's scope")
public class VisitTable {

    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void note(PlanId plan, UserId by, String name, LocalDateTime at) {
        jdbc.sql("""
                        INSERT INTO raisingattainment_visit (plan_id, account_id, name, noted_at)
                        VALUES (:plan, :by, :name, :at)
                        """)
                .param("plan", plan.value())
                .param("by", by.value())
                .param("name", name)
                .param("at", at)
                .update();
    }

    /** When an advisor, whoever it was, was last there about the plan. */
    public Optional<LocalDateTime> last(PlanId plan) {
        return jdbc.sql("""
                        SELECT noted_at FROM raisingattainment_visit WHERE plan_id = :plan
                        ORDER BY noted_at DESC, id DESC LIMIT 1
                        """)
                .param("plan", plan.value())
                .query(LocalDateTime.class)
                .optional();
    }

    /** How many fields of the plan were changed after a moment, and not by that person. */
    public int changesSince(PlanId plan, LocalDateTime moment, UserId notBy) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM raisingattainment_change
                        WHERE plan_id = :plan AND changed_at > :moment AND changed_by <> :notBy
                        """)
                .param("plan", plan.value())
                .param("moment", moment)
                .param("notBy", notBy.value())
                .query(Integer.class)
                .single();
    }

    public boolean hasReadHandOver(UserId person, PlanId plan) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM raisingattainment_handover
                        WHERE account_id = :person AND plan_id = :plan)
                        """)
                .param("person", person.value())
                .param("plan", plan.value())
                .query(Boolean.class)
                .single();
    }

    public void handOverRead(UserId person, PlanId plan, LocalDateTime at) {
        jdbc.sql("""
                        INSERT IGNORE INTO raisingattainment_handover (account_id, plan_id, read_at)
                        VALUES (:person, :plan, :at)
                        """)
                .param("person", person.value())
                .param("plan", plan.value())
                .param("at", at)
                .update();
    }
}
