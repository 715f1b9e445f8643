package org.raisingthegame.tracker.raisingattainment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a new plan is filled with: from a template, from last year's plan, or from a spreadsheet.
 *
 * @param context where the school starts from
 */
public record PlanOutline(String context, List<Section> priorities) {

    /** Nothing yet. */
    public static final PlanOutline EMPTY = new PlanOutline("", List.of());

    public PlanOutline {
        priorities = List.copyOf(priorities);
    }

    /** A priority with its parts, each as the texts of its fields. */
    public record Section(
            Map<PlanField, String> priority,
            List<Map<PlanField, String>> criteria,
            List<Map<PlanField, String>> milestones,
            List<Map<PlanField, String>> actions) {

        public Section {
            priority = Map.copyOf(priority);
            criteria = List.copyOf(criteria);
            milestones = List.copyOf(milestones);
            actions = List.copyOf(actions);
        }
    }

    /** Whether a plan of that kind can hold it: the one page holds one priority and three milestones. */
    public boolean fits(PlanKind kind) {
        int milestones = priorities.stream()
                .mapToInt(section -> section.milestones().size())
                .sum();
        return priorities.size() <= kind.most(PartKind.PRIORITY) && milestones <= kind.most(PartKind.MILESTONE);
    }

    /**
     * An earlier plan as the start of a new one: its priorities, criteria and milestones, and what is still to be done, with
     * all days moved on by the years between. What was done, dropped or said of progress stays where it is, and so does the
     * evidence.
     */
    static PlanOutline of(PlanSheet earlier, int yearsOn) {
        return new PlanOutline(
                earlier.plan().context(),
                earlier.priorities().stream()
                        .map(priority -> new Section(
                                priority.fields(),
                                earlier.criteriaOf(priority).stream()
                                        .map(SuccessCriterion::fields)
                                        .toList(),
                                earlier.milestonesOf(priority).stream()
                                        .map(milestone -> laterMilestone(milestone, yearsOn))
                                        .toList(),
                                earlier.actionsOf(priority).stream()
                                        .filter(PlanAction::isOpen)
                                        .map(action -> laterAction(action, yearsOn))
                                        .toList()))
                        .toList());
    }

    private static Map<PlanField, String> laterMilestone(Milestone milestone, int yearsOn) {
        Map<PlanField, String> fields = new EnumMap<>(milestone.fields());
        if (milestone.dueOn() != null) {
            fields.put(PlanField.MILESTONE_DUE, Texts.of(milestone.dueOn().plusYears(yearsOn)));
        }
        return fields;
    }

    private static Map<PlanField, String> laterAction(PlanAction action, int yearsOn) {
        Map<PlanField, String> fields = new EnumMap<>(action.fields());
        if (action.dueOn() != null) {
            fields.put(PlanField.ACTION_DUE, Texts.of(action.dueOn().plusYears(yearsOn)));
        }
        fields.put(PlanField.ACTION_STATUS, ActionStatus.NOT_STARTED.name());
        fields.put(PlanField.ACTION_PROGRESS, "");
        return fields;
    }
}
