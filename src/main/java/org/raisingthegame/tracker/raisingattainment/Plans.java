package org.raisingthegame.tracker.raisingattainment;

import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanQueries.OpenActions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plans of the caller's schools: a head's own, an advisor's assigned ones, a borough officer's all. */
@Service
@PreAuthorize("hasRole('SEE_PLAN')")
@Transactional(readOnly = true)
public class Plans {

    private final PlanRecords records;
    private final PlanStates states;
    private final CurrentUser user;

    Plans(PlanRecords records, PlanStates states, CurrentUser user) {
        this.records = records;
        this.states = states;
        this.user = user;
    }

    /** The plans, those of the latest years first. */
    public List<PlanSummary> all() {
        List<RaisingAttainmentPlan> plans = records.all(Rights.SEE_PLAN);
        var stands = states.statesOf(
                plans.stream().map(RaisingAttainmentPlan::planId).toList());
        var toDo = records.openActions(Rights.SEE_PLAN);
        return plans.stream()
                .map(plan -> new PlanSummary(
                        plan.planId(),
                        plan.schoolId(),
                        records.schoolName(plan.schoolId()),
                        plan.planKind(),
                        plan.title(),
                        plan.years(),
                        stands.getOrDefault(plan.planId(), PlanState.DRAFT),
                        toDo.getOrDefault(plan.planId(), OpenActions.NONE).open(),
                        toDo.getOrDefault(plan.planId(), OpenActions.NONE).late()))
                .toList();
    }

    /** @throws OutOfScope when there is no such plan, or it is of a school that is not the caller's */
    public PlanSheet sheet(PlanId plan) {
        return records.sheet(Rights.SEE_PLAN, plan);
    }

    /** The plan of the same school that begins in the year after this one ends; the latest, should there be several. */
    public Optional<RaisingAttainmentPlan> following(PlanId plan) {
        RaisingAttainmentPlan found = records.require(Rights.SEE_PLAN, plan);
        return records.all(Rights.SEE_PLAN).stream()
                .filter(other -> other.schoolId().equals(found.schoolId())
                        && other.firstYear().equals(found.lastYear().next()))
                .findFirst();
    }

    /** Whether the caller may write plans of a school; a colleague may stand in one that granted him other rights. */
    public boolean mayWriteAt(SchoolId school) {
        return user.scopeIfAny(Rights.EDIT_PLAN)
                .filter(scope -> records.includes(scope, school))
                .isPresent();
    }

    /** Whether the caller may write plans of that school, whatever state they are in. */
    public boolean mayWrite(PlanId plan) {
        RaisingAttainmentPlan found = records.require(Rights.SEE_PLAN, plan);
        return mayWriteAt(found.schoolId());
    }
}
