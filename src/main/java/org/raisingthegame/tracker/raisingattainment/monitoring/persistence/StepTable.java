package org.raisingthegame.tracker.raisingattainment.monitoring.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.monitoring.Party;
import org.raisingthegame.tracker.raisingattainment.monitoring.PlanStep;
import org.raisingthegame.tracker.raisingattainment.monitoring.StepTaken;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of plans. */
@Component
@Unscoped("Asked about plans that a service has found within the caller's scope")
public class StepTable {

    private final JdbcClient jdbc;

    StepTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The steps of a plan, the first first. */
    public List<StepTaken> of(PlanId plan) {
        return jdbc.sql("""
                        SELECT step, comment, name, party, taken_at FROM raisingattainment_step
                        WHERE plan_id = :plan ORDER BY number
                        """)
                .param("plan", plan.value())
                .query((row, index) -> new StepTaken(
                        plan,
                        PlanStep.valueOf(row.getString("step")),
                        row.getString("comment"),
                        row.getString("name"),
                        Party.valueOf(row.getString("party")),
                        row.getObject("taken_at", LocalDateTime.class)))
                .list();
    }

    /** Where those plans stand that have taken a step. */
    public Map<PlanId, PlanState> states(Collection<PlanId> plans) {
        Map<PlanId, PlanState> states = new HashMap<>();
        if (plans.isEmpty()) {
            return states;
        }
        jdbc.sql("""
                        SELECT s.plan_id, s.to_state FROM raisingattainment_step s
                        WHERE s.plan_id IN (:plans) AND s.number =
                          (SELECT MAX(number) FROM raisingattainment_step WHERE plan_id = s.plan_id)
                        """)
                .param("plans", plans.stream().map(PlanId::value).distinct().toList())
                .query(row -> {
                    states.put(new PlanId(row.getLong("plan_id")), PlanState.valueOf(row.getString("to_state")));
                });
        return states;
    }

    /**
     * Adds the step after those that the caller has seen.
     *
     * @param seen how many steps the caller has seen
     * @throws OptimisticLockingFailureException when somebody has taken one meanwhile
     */
    public void add(StepTaken step, int seen, UserId by) {
        int added = jdbc.sql("""
                        INSERT IGNORE INTO raisingattainment_step
                          (plan_id, number, step, to_state, comment, account_id, name, party, taken_at)
                        VALUES (:plan, :number, :step, :to, :comment, :by, :name, :party, :at)
                        """)
                .param("plan", step.plan().value())
                .param("number", seen + 1)
                .param("step", step.step().name())
                .param("to", step.step().to().name())
                .param("comment", step.comment())
                .param("by", by.value())
                .param("name", step.name())
                .param("party", step.party().name())
                .param("at", step.at())
                .update();
        if (added == 0) {
            throw new OptimisticLockingFailureException("Somebody took a step meanwhile");
        }
    }
}
