package org.raisingthegame.tracker.raisingattainment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.raisingattainment.PlanOutline.Section;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanRows;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanRows.WaitingRow;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a plan of imported rows: all of them in one transaction, or none. Who may import need not be who may write the plan,
 * so the rows wait in between; once a plan is made of them, the import can't be undone any more.
 */
@Service
@PreAuthorize("hasRole('EDIT_PLAN')")
@Transactional
public class PlanImports {

    private final PlanRows rows;
    private final PlanEditing editing;
    private final SchoolDirectory schools;
    private final CurrentUser user;

    PlanImports(PlanRows rows, PlanEditing editing, SchoolDirectory schools, CurrentUser user) {
        this.rows = rows;
        this.editing = editing;
        this.schools = schools;
        this.user = user;
    }

    /** What waits at a school, by year. */
    public List<WaitingPlan> waiting(SchoolId school) {
        RowScope scope = scopeWith(school);
        return rows.years(scope, school).stream()
                .map(year -> {
                    List<WaitingRow> found = rows.of(scope, school, year);
                    long priorities =
                            found.stream().map(WaitingRow::priority).distinct().count();
                    return new WaitingPlan(year, Math.toIntExact(priorities), found.size());
                })
                .toList();
    }

    /**
     * Makes a plan, a draft, of what waits.
     *
     * @return empty when nothing waits any more
     */
    public Optional<PlanId> make(SchoolId school, AcademicYear year, String title) {
        RowScope scope = scopeWith(school);
        List<WaitingRow> found = rows.of(scope, school, year);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        PlanId plan = editing.start(school, new NewPlan(PlanKind.PLAN, title, year, year), outline(found));
        rows.delete(scope, school, year);
        return Optional.of(plan);
    }

    /** Throws away what waits. */
    public void discard(SchoolId school, AcademicYear year) {
        rows.delete(scopeWith(school), school, year);
    }

    private static PlanOutline outline(List<WaitingRow> rows) {
        Map<String, List<WaitingRow>> byPriority = new LinkedHashMap<>();
        rows.forEach(row -> byPriority
                .computeIfAbsent(row.priority(), priority -> new ArrayList<>())
                .add(row));
        return new PlanOutline(
                "", byPriority.values().stream().map(PlanImports::section).toList());
    }

    private static Section section(List<WaitingRow> rows) {
        String reason = String.join(
                "\n",
                rows.stream()
                        .map(WaitingRow::reason)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .toList());
        return new Section(
                Map.of(
                        PlanField.PRIORITY_TITLE, rows.getFirst().priority(),
                        PlanField.PRIORITY_REASON, shortened(reason, PlanField.PRIORITY_REASON)),
                rows.stream()
                        .map(WaitingRow::criterion)
                        .filter(text -> !text.isBlank())
                        .distinct()
                        .map(text -> Map.of(PlanField.CRITERION_TEXT, text))
                        .toList(),
                rows.stream()
                        .filter(row -> !row.milestone().isBlank())
                        .map(row -> Map.of(
                                PlanField.MILESTONE_TEXT, row.milestone(),
                                PlanField.MILESTONE_DUE, Texts.of(row.milestoneDue())))
                        .distinct()
                        .toList(),
                rows.stream().map(PlanImports::action).toList());
    }

    private static Map<PlanField, String> action(WaitingRow row) {
        return Map.of(
                PlanField.ACTION_TEXT, row.action(),
                PlanField.ACTION_LEAD, row.lead(),
                PlanField.ACTION_SUPPORT, row.support(),
                PlanField.ACTION_DUE, Texts.of(row.dueOn()),
                PlanField.ACTION_RESOURCES, row.resources(),
                PlanField.ACTION_COST, Texts.of(row.cost()),
                PlanField.ACTION_STATUS, row.status(),
                PlanField.ACTION_PROGRESS, row.progress());
    }

    private static String shortened(String text, PlanField field) {
        return text.length() <= field.longest() ? text : text.substring(0, field.longest());
    }

    private RowScope scopeWith(SchoolId school) {
        RowScope scope = user.scopeOf(Rights.EDIT_PLAN);
        scope.require(schools.byId(school).orElseThrow(OutOfScope::new));
        return scope;
    }
}
