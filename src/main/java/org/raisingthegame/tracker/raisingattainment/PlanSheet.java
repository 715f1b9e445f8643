package org.raisingthegame.tracker.raisingattainment;

import java.util.List;

/**
 * All that is written in a plan, in its order, without what was taken away.
 *
 * @param school name of the school
 */
public record PlanSheet(
        RaisingAttainmentPlan plan,
        String school,
        PlanState state,
        List<Priority> priorities,
        List<SuccessCriterion> criteria,
        List<PlanAction> actions,
        List<Milestone> milestones,
        List<Evidence> evidence) {

    public PlanSheet {
        priorities = List.copyOf(priorities);
        criteria = List.copyOf(criteria);
        actions = List.copyOf(actions);
        milestones = List.copyOf(milestones);
        evidence = List.copyOf(evidence);
    }

    public PlanId id() {
        return plan.planId();
    }

    public List<SuccessCriterion> criteriaOf(Priority priority) {
        return criteria.stream()
                .filter(part -> part.priorityId() == priority.ref().id())
                .toList();
    }

    public List<PlanAction> actionsOf(Priority priority) {
        return actions.stream()
                .filter(part -> part.priorityId() == priority.ref().id())
                .toList();
    }

    public List<Milestone> milestonesOf(Priority priority) {
        return milestones.stream()
                .filter(part -> part.priorityId() == priority.ref().id())
                .toList();
    }

    /** Actions with something still to do, the earliest due first, those without a date last. */
    public List<PlanAction> openActions() {
        return actions.stream()
                .filter(PlanAction::isOpen)
                .sorted(PlanAction.BY_DUE)
                .toList();
    }

    /** Whether it is a priority of an annual improvement plan that is not attached; it needs to be before it is submitted. */
    public boolean lacksImprovementPlan() {
        return plan.planKind() == PlanKind.IMPROVEMENT_PRIORITY
                && evidence.stream().noneMatch(one -> one.evidenceKind() == EvidenceKind.IMPROVEMENT_PLAN);
    }

    /** Whether it holds what a plan needs before it can be submitted: a priority, a milestone and an action. */
    public boolean isComplete() {
        return !priorities.isEmpty() && !milestones.isEmpty() && !actions.isEmpty();
    }
}
