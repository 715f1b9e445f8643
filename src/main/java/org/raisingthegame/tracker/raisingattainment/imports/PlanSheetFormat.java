package org.raisingthegame.tracker.raisingattainment.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.raisingthegame.tracker.imports.spi.StandardColumns;
import org.raisingthegame.tracker.raisingattainment.ActionStatus;
import org.raisingthegame.tracker.schools.School;
import org.springframework.stereotype.Component;

/**
 * A plan as schools keep it in a spreadsheet: a row for each action, each with its priority. The layout is described in
 * docs/guide/plans.md. Rows wait until the school makes a plan of them, so that nothing is ever half a plan.
 */
@Component
class PlanSheetFormat implements ImportFormat<PlanRow> {

    static final ColumnSpec PRIORITY = ColumnSpec.required(
            "priority",
            "Priority",
            "RAP Priority",
            "Priority Area",
            "Improvement Priority",
            "Key Priority",
            "Priority for Improvement",
            "Area for Improvement",
            "Objective");
    static final ColumnSpec ACTION = ColumnSpec.required(
            "action",
            "Action",
            "Actions",
            "Key Actions",
            "Action to be Taken",
            "Actions to be Taken",
            "What we will do",
            "Activity");
    static final ColumnSpec DUE = ColumnSpec.required(
            "due", "Due", "Due Date", "Due by", "By When", "Deadline", "Completion Date", "Complete by", "Target Date");
    static final ColumnSpec LEAD = ColumnSpec.optional(
            "lead",
            "Lead",
            "Lead Person",
            "Led by",
            "Person Responsible",
            "Responsible",
            "Responsibility",
            "By Whom",
            "Who",
            "Owner");
    static final ColumnSpec REASON = ColumnSpec.optional(
            "reason", "Evidence", "Evidence for Priority", "Rationale", "Reason", "Why", "Evidence that led to it");
    static final ColumnSpec CRITERION =
            ColumnSpec.optional("criterion", "Success Criteria", "Success Criterion", "Impact", "Intended Impact");
    static final ColumnSpec MILESTONE =
            ColumnSpec.optional("milestone", "Milestone", "Milestones", "Target", "Targets");
    static final ColumnSpec MILESTONE_DUE =
            ColumnSpec.optional("milestoneDue", "Milestone Date", "Milestone Due", "Milestone by");
    static final ColumnSpec SUPPORT =
            ColumnSpec.optional("support", "Support", "Supported by", "With", "Others Involved");
    static final ColumnSpec RESOURCES = ColumnSpec.optional("resources", "Resources", "Resources Needed", "Resource");
    static final ColumnSpec COST = ColumnSpec.optional("cost", "Cost", "Costs", "Budget", "Cost (£)");
    static final ColumnSpec STATUS = ColumnSpec.optional("status", "Status", "RAG", "RAG Rating", "Progress Status");
    static final ColumnSpec PROGRESS =
            ColumnSpec.optional("progress", "Progress", "Progress Notes", "Comments", "Update", "Notes");

    private static final List<ColumnSpec> COLUMNS = List.of(
            PRIORITY,
            ACTION,
            DUE,
            LEAD,
            REASON,
            CRITERION,
            MILESTONE,
            MILESTONE_DUE,
            SUPPORT,
            RESOURCES,
            COST,
            STATUS,
            PROGRESS,
            StandardColumns.SCHOOL);

    /** What people write where they don't know yet who leads. */
    private static final Set<String> NOBODY =
            Set.of("tbc", "tba", "t.b.c.", "?", "-", "n/a", "na", "none", "to be confirmed", "to be decided");

    /** A plan is for a year or some: a day long before or after is no day of it. */
    private static final int YEARS_BEFORE = 1;

    private static final int YEARS_AFTER = 4;

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,7}(\\.\\d{1,2})?");

    @Override
    public String id() {
        return "raisingattainment.sheet";
    }

    @Override
    public List<ColumnSpec> columns() {
        return COLUMNS;
    }

    @Override
    public Set<FactKind> needs() {
        return Set.of(FactKind.SCHOOL, FactKind.ACADEMIC_YEAR);
    }

    @Override
    public ImportTarget<PlanRow> target() {
        return PlanSheetTarget.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<PlanRow> out) {
        School school = row.requiredSchool();
        String priority = required(row, PRIORITY);
        String action = required(row, ACTION);
        LocalDate due = within(row, DUE, row.requiredDate(DUE));
        LocalDate milestoneDue = within(row, MILESTONE_DUE, row.date(MILESTONE_DUE));
        BigDecimal cost = cost(row);
        String lead = lead(row);
        ActionStatus status = status(row);
        String reason = row.text(REASON);
        String criterion = row.text(CRITERION);
        String milestone = row.text(MILESTONE);
        String support = row.text(SUPPORT);
        String resources = row.text(RESOURCES);
        String progress = row.text(PROGRESS);
        if (school == null || priority == null || action == null || due == null || row.failed()) {
            return;
        }
        out.emit(new PlanRow(
                school,
                row.academicYear(),
                priority,
                reason,
                criterion,
                milestone,
                milestoneDue,
                action,
                lead,
                support,
                due,
                resources,
                cost,
                status,
                progress));
    }

    private static @Nullable String required(RowReader row, ColumnSpec column) {
        String text = row.text(column);
        if (text == null && !row.failed()) {
            row.issue(RowIssue.VALUE_MISSING, column);
        }
        return text;
    }

    private static @Nullable LocalDate within(RowReader row, ColumnSpec column, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        int from = row.academicYear().endYear() - 1 - YEARS_BEFORE;
        if (day.getYear() < from || day.getYear() > row.academicYear().endYear() + YEARS_AFTER) {
            row.issue(PlanSheetIssue.DUE_IMPLAUSIBLE, column, row.cell(column).shown());
            return null;
        }
        return day;
    }

    /** Also as people write it: £1,200. */
    private static @Nullable BigDecimal cost(RowReader row) {
        String text = row.text(COST);
        if (text == null) {
            return null;
        }
        String amount = text.replaceAll("[£,\\s]", "");
        if (!AMOUNT.matcher(amount).matches()) {
            row.issue(PlanSheetIssue.COST_UNREADABLE, COST, text);
            return null;
        }
        return new BigDecimal(amount);
    }

    private static @Nullable String lead(RowReader row) {
        String lead = row.text(LEAD);
        if (lead == null || NOBODY.contains(lead.toLowerCase(Locale.UK))) {
            row.issue(PlanSheetIssue.LEAD_MISSING, LEAD, row.cell(LEAD).shown());
            return null;
        }
        return lead;
    }

    private static ActionStatus status(RowReader row) {
        String text = row.text(STATUS);
        if (text == null) {
            return ActionStatus.NOT_STARTED;
        }
        Optional<ActionStatus> status = ActionStatus.read(text);
        if (status.isEmpty()) {
            row.issue(PlanSheetIssue.STATUS_UNKNOWN_LEFT_OUT, STATUS, text);
        }
        return status.orElse(ActionStatus.NOT_STARTED);
    }
}
