package org.raisingthegame.tracker.raisingattainment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.RequestMemory;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanQueries;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanQueries.OpenActions;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.stereotype.Component;

/**
 * Reads plans for the services of this plugin, within the scope of the right that each names. A plan outside it is as
 * one that does not exist.
 */
@Component
class PlanRecords {

    private final PlanQueries queries;
    private final PlanStates states;
    private final SchoolDirectory schools;
    private final CurrentUser user;
    private final Clock clock;

    PlanRecords(PlanQueries queries, PlanStates states, SchoolDirectory schools, CurrentUser user, Clock clock) {
        this.queries = queries;
        this.states = states;
        this.schools = schools;
        this.user = user;
        this.clock = clock;
    }

    /**
     * The plan, for who holds the right over its school.
     *
     * @param right one of {@link Rights}
     * @throws OutOfScope when there is none
     */
    RaisingAttainmentPlan require(String right, PlanId plan) {
        return queries.plan(user.scopeOf(right), plan).orElseThrow(OutOfScope::new);
    }

    /** All that is written in it. */
    PlanSheet sheet(String right, PlanId plan) {
        RowScope scope = user.scopeOf(right);
        return RequestMemory.of(() -> sheet(scope, plan), "plan sheet", scope, plan);
    }

    private PlanSheet sheet(RowScope scope, PlanId plan) {
        RaisingAttainmentPlan found = queries.plan(scope, plan).orElseThrow(OutOfScope::new);
        return new PlanSheet(
                found,
                schoolName(found.schoolId()),
                states.stateOf(plan),
                queries.parts(scope, plan, Priority.class),
                queries.parts(scope, plan, SuccessCriterion.class),
                queries.parts(scope, plan, PlanAction.class),
                queries.parts(scope, plan, Milestone.class),
                queries.parts(scope, plan, Evidence.class));
    }

    /** None for who holds the right nowhere, as an advisor of schools that share nothing. */
    List<RaisingAttainmentPlan> all(String right) {
        return user.scopeIfAny(right).map(queries::plans).orElse(List.of());
    }

    Map<PlanId, OpenActions> openActions(String right) {
        return user.scopeIfAny(right)
                .map(scope -> queries.openActions(scope, LocalDate.now(clock)))
                .orElse(Map.of());
    }

    boolean includes(RowScope scope, SchoolId school) {
        return schools.byId(school).filter(scope::includes).isPresent();
    }

    String schoolName(SchoolId school) {
        return schools.byId(school).map(School::name).orElseThrow(OutOfScope::new);
    }
}
