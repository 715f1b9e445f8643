package org.raisingthegame.tracker.raisingattainment.packs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.exports.tables.SheetTable.Cell;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.raisingattainment.Milestone;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Priority;
import org.raisingthegame.tracker.raisingattainment.SuccessCriterion;

/**
 * A plan as a table in the layout in which one is imported: a row for each action, its priority repeated, criteria and
 * milestones beside them.
 */
final class PlanRows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    /** The headings that the import knows best. */
    private static final List<String> HEADINGS = List.of(
            "Priority",
            "Evidence",
            "Success criteria",
            "Milestone",
            "Milestone date",
            "Action",
            "Lead",
            "Support",
            "Due date",
            "Resources",
            "Cost",
            "Status",
            "Progress");

    private PlanRows() {}

    static SheetTable of(PlanSheet plan, String name, Words words) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Priority priority : plan.priorities()) {
            List<SuccessCriterion> criteria = plan.criteriaOf(priority);
            List<Milestone> milestones = plan.milestonesOf(priority);
            List<PlanAction> actions = plan.actionsOf(priority);
            int count = Math.max(1, Math.max(actions.size(), Math.max(criteria.size(), milestones.size())));
            for (int row = 0; row < count; row++) {
                rows.add(row(
                        priority.title(),
                        row == 0 ? priority.reason() : "",
                        at(criteria, row),
                        at(milestones, row),
                        at(actions, row),
                        words));
            }
        }
        return new SheetTable(name, HEADINGS, rows);
    }

    private static <T> @Nullable T at(List<T> parts, int index) {
        return index < parts.size() ? parts.get(index) : null;
    }

    private static List<Cell> row(
            String priority,
            String reason,
            @Nullable SuccessCriterion criterion,
            @Nullable Milestone milestone,
            @Nullable PlanAction action,
            Words words) {
        return List.of(
                text(priority),
                text(reason),
                text(criterion == null ? "" : criterion.text()),
                text(milestone == null ? "" : milestone.text()),
                day(milestone == null ? null : milestone.dueOn()),
                text(action, PlanAction::text),
                text(action, PlanAction::lead),
                text(action, PlanAction::support),
                day(action == null ? null : action.dueOn()),
                text(action, PlanAction::resources),
                action == null || action.cost() == null
                        ? new SheetTable.Empty()
                        : new SheetTable.Number(action.cost().doubleValue()),
                text(
                        action,
                        one -> words.say(
                                "raisingattainment.status." + one.status().name())),
                text(action, PlanAction::progress));
    }

    private static Cell text(@Nullable PlanAction action, Function<PlanAction, String> part) {
        return text(action == null ? "" : part.apply(action));
    }

    private static Cell text(String text) {
        return text.isBlank() ? new SheetTable.Empty() : new SheetTable.Words(text);
    }

    private static Cell day(@Nullable LocalDate day) {
        return day == null ? new SheetTable.Empty() : new SheetTable.Words(DAY.format(day));
    }
}
