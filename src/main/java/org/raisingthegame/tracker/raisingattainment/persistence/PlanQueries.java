package org.raisingthegame.tracker.raisingattainment.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.database.RequestMemory;
import org.raisingthegame.tracker.raisingattainment.Evidence;
import org.raisingthegame.tracker.raisingattainment.Milestone;
import org.raisingthegame.tracker.raisingattainment.PartKind;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanPart;
import org.raisingthegame.tracker.raisingattainment.Priority;
import org.raisingthegame.tracker.raisingattainment.RaisingAttainmentPlan;
import org.raisingthegame.tracker.raisingattainment.SuccessCriterion;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads plans and their parts, of the schools within the scope and of no others. */
@Component
public class PlanQueries {

    private static final Map<PartKind, Class<? extends PlanPart>> TYPES = Map.of(
            PartKind.PLAN, RaisingAttainmentPlan.class,
            PartKind.PRIORITY, Priority.class,
            PartKind.CRITERION, SuccessCriterion.class,
            PartKind.ACTION, PlanAction.class,
            PartKind.MILESTONE, Milestone.class,
            PartKind.EVIDENCE, Evidence.class);

    private final JdbcClient jdbc;
    private final JdbcAggregateOperations aggregates;

    PlanQueries(JdbcClient jdbc, JdbcAggregateOperations aggregates) {
        this.jdbc = jdbc;
        this.aggregates = aggregates;
    }

    /** Empty for a plan that does not exist, was taken away, or is of a school outside the scope. */
    public Optional<RaisingAttainmentPlan> plan(RowScope scope, PlanId plan) {
        return isWithin(scope, plan)
                ? Optional.ofNullable(aggregates.findById(plan.value(), RaisingAttainmentPlan.class))
                : Optional.empty();
    }

    /**
     * The plan, held until the transaction ends: whoever else wants to write it or take a step with it waits. What is read of
     * it after this call is as it stands only in a transaction that reads what others have committed.
     */
    public Optional<RaisingAttainmentPlan> held(RowScope scope, PlanId plan) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("SELECT id FROM raisingattainment_plan WHERE id = :plan AND NOT removed AND " + clause.sql()
                        + " FOR UPDATE")
                .param("plan", plan.value())
                .params(clause.params())
                .query(Long.class)
                .optional()
                .map(id -> aggregates.findById(id, RaisingAttainmentPlan.class));
    }

    /** All plans, those of the latest years first. */
    public List<RaisingAttainmentPlan> plans(RowScope scope) {
        return RequestMemory.of(() -> read(scope), "plans", scope);
    }

    private List<RaisingAttainmentPlan> read(RowScope scope) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        List<Long> ids = jdbc.sql("SELECT id FROM raisingattainment_plan WHERE NOT removed AND " + clause.sql())
                .params(clause.params())
                .query(Long.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : aggregates.findAll(
                        Query.query(Criteria.where("id").in(ids))
                                .sort(Sort.by(Sort.Order.desc("lastYear"), Sort.Order.desc("id"))),
                        RaisingAttainmentPlan.class);
    }

    /** How much of a plan is still to be done, and how much of that is late. */
    public record OpenActions(int open, int late) {

        public static final OpenActions NONE = new OpenActions(0, 0);
    }

    /** What is still to be done, by plan; plans without open actions are left out. */
    public Map<PlanId, OpenActions> openActions(RowScope scope, LocalDate today) {
        ScopeClause clause = ScopeClause.on(scope, "p.school_id");
        Map<PlanId, OpenActions> found = new HashMap<>();
        jdbc.sql("""
                        SELECT a.plan_id, COUNT(*) AS open_actions, SUM(COALESCE(a.due_on < :today, 0)) AS late_actions
                        FROM raisingattainment_action a JOIN raisingattainment_plan p ON p.id = a.plan_id
                        WHERE NOT a.removed AND NOT p.removed AND a.status IN ('NOT_STARTED', 'UNDER_WAY') AND %s
                        GROUP BY a.plan_id
                        """.formatted(clause.sql()))
                .param("today", today)
                .params(clause.params())
                .query(row -> {
                    found.put(
                            new PlanId(row.getLong("plan_id")),
                            new OpenActions(row.getInt("open_actions"), row.getInt("late_actions")));
                });
        return found;
    }

    /** The plan's parts of one kind in their order, without those that were taken away. */
    public <P extends PlanPart> List<P> parts(RowScope scope, PlanId plan, Class<P> type) {
        if (!isWithin(scope, plan)) {
            return List.of();
        }
        return aggregates.findAll(
                Query.query(Criteria.where("planId")
                                .is(plan.value())
                                .and("removed")
                                .is(false))
                        .sort(Sort.by("position", "id")),
                type);
    }

    /** The same, of a kind that is known only now. */
    public List<? extends PlanPart> parts(RowScope scope, PlanId plan, PartKind kind) {
        return parts(scope, plan, type(kind));
    }

    /** One part of the plan, also one that was taken away. */
    public Optional<PlanPart> part(RowScope scope, PlanId plan, PartRef part) {
        if (!isWithin(scope, plan)) {
            return Optional.empty();
        }
        PlanPart found = aggregates.findById(part.id(), type(part.kind()));
        return Optional.ofNullable(found).filter(one -> one.planId().equals(plan));
    }

    /** The position after the last of the plan's parts of one kind. */
    public int nextPosition(RowScope scope, PlanId plan, PartKind kind) {
        return isWithin(scope, plan)
                ? jdbc.sql("SELECT COALESCE(MAX(position), 0) + 1 FROM raisingattainment_"
                                + kind.name().toLowerCase(Locale.ROOT) + " WHERE plan_id = :plan")
                        .param("plan", plan.value())
                        .query(Integer.class)
                        .single()
                : 1;
    }

    private boolean isWithin(RowScope scope, PlanId plan) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return RequestMemory.of(
                () -> jdbc.sql(
                                "SELECT EXISTS (SELECT 1 FROM raisingattainment_plan WHERE id = :plan AND NOT removed AND "
                                        + clause.sql() + ")")
                        .param("plan", plan.value())
                        .params(clause.params())
                        .query(Boolean.class)
                        .single(),
                "plan within",
                scope,
                plan);
    }

    private static Class<? extends PlanPart> type(PartKind kind) {
        Class<? extends PlanPart> type = TYPES.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("No table for " + kind);
        }
        return type;
    }
}
