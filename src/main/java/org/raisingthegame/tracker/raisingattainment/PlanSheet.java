package org.raisingthegame.tracker.raisingattainment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

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
        criteria = byPriority(priorities, criteria);
        actions = byPriority(priorities, actions);
        milestones = byPriority(priorities, milestones);
        evidence = byPriority(priorities, evidence);
    }

    public PlanId id() {
        return plan.planId();
    }

    public List<SuccessCriterion> criteriaOf(Priority priority) {
        return of(priority, criteria);
    }

    public List<PlanAction> actionsOf(Priority priority) {
        return of(priority, actions);
    }

    public List<Milestone> milestonesOf(Priority priority) {
        return of(priority, milestones);
    }

    /** What led to a priority, or shows how it goes. */
    public List<Evidence> evidenceOf(Priority priority) {
        return of(priority, evidence);
    }

    /** What belongs to the plan as a whole. */
    public List<Evidence> evidenceOfAll() {
        return evidence.stream().filter(one -> one.priority() == null).toList();
    }

    /** The parts among which a part stands: those of its kind in the same priority, itself included. */
    public List<? extends PlanPart> like(PlanPart part) {
        List<? extends PlanPart> all = switch (part.kind()) {
            case PLAN -> List.of(plan);
            case PRIORITY -> priorities;
            case CRITERION -> criteria;
            case ACTION -> actions;
            case MILESTONE -> milestones;
            case EVIDENCE -> evidence;
        };
        return all.stream()
                .filter(one -> Objects.equals(one.priority(), part.priority()))
                .toList();
    }

    /** Those of the first priority first, each in the order in which they were handed over; what belongs to none leads. */
    private static <P extends PlanPart> List<P> byPriority(List<Priority> priorities, List<P> parts) {
        List<PartRef> order = priorities.stream().map(PlanPart::ref).toList();
        return parts.stream()
                .sorted(Comparator.comparingInt(part -> part.priority() == null ? -1 : order.indexOf(part.priority())))
                .toList();
    }

    private static <P extends PlanPart> List<P> of(Priority priority, List<P> parts) {
        return parts.stream()
                .filter(part -> priority.ref().equals(part.priority()))
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
