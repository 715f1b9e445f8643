package org.raisingthegame.tracker.raisingattainment.imports;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;

/** Where rows of a plan wait until the school makes a plan of them. */
final class PlanSheetTarget {

    private static final ColumnType WHOLE = new ColumnType.Whole();

    private static final TargetTable<PlanRow> ROWS = TargetTable.ofRows(
            "raisingattainment_row",
            List.of(
                    TargetColumn.of("school_id", WHOLE, row -> row.school().id().value()),
                    TargetColumn.of("academic_year", WHOLE, row -> row.year().endYear()),
                    TargetColumn.of("priority", new ColumnType.Text(200), PlanRow::priority),
                    TargetColumn.of("action", new ColumnType.Text(400), PlanRow::action)),
            List.of(
                    TargetColumn.of("reason", new ColumnType.Text(2000), PlanRow::reason),
                    TargetColumn.of("criterion", new ColumnType.Text(1000), PlanRow::criterion),
                    TargetColumn.of("milestone", new ColumnType.Text(500), PlanRow::milestone),
                    TargetColumn.of("milestone_due", new ColumnType.Date(), PlanRow::milestoneDue),
                    TargetColumn.of("lead", new ColumnType.Text(120), PlanRow::lead),
                    TargetColumn.of("support", new ColumnType.Text(500), PlanRow::support),
                    TargetColumn.of("due_on", new ColumnType.Date(), PlanRow::due),
                    TargetColumn.of("resources", new ColumnType.Text(500), PlanRow::resources),
                    TargetColumn.of("cost", new ColumnType.Decimal(10, 2), PlanRow::cost),
                    TargetColumn.of(
                            "status",
                            new ColumnType.Code(20),
                            row -> row.status().name()),
                    TargetColumn.of("progress", new ColumnType.Text(500), PlanRow::progress)));

    static final ImportTarget<PlanRow> TARGET = new ImportTarget<PlanRow>(
                    List.of(ROWS), row -> row.school().id().value(), null, PlanRow::label)
            .checkedBy(new StagedCheck(PlanSheetIssue.LEAD_UNKNOWN, """
                    s.lead IS NOT NULL
                    AND NOT EXISTS (
                      SELECT 1 FROM access_account a WHERE a.display_name = s.lead AND a.enabled AND (
                        a.id IN (SELECT account_id FROM access_assignment WHERE school_id = s.school_)
                        OR a.id IN (SELECT account_id FROM access_grant WHERE school_id = s.school_)))
                    AND NOT EXISTS (
                      SELECT 1 FROM raisingattainment_action x JOIN raisingattainment_plan y ON y.id = x.plan_id
                      WHERE y.school_id = s.school_ AND x.lead = s.lead)
                    """));

    private PlanSheetTarget() {}
}
