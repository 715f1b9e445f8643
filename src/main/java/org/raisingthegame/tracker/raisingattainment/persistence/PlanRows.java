package org.raisingthegame.tracker.raisingattainment.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of plans that were imported and wait to become a plan. */
@Component
public class PlanRows {

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One action with the priority it belongs to; "" where the file says nothing. */
    public record WaitingRow(
            String priority,
            String reason,
            String criterion,
            String milestone,
            @Nullable LocalDate milestoneDue,
            String action,
            String lead,
            String support,
            @Nullable LocalDate dueOn,
            String resources,
            @Nullable BigDecimal cost,
            String status,
            String progress) {}

    /** The years of which a school has waiting rows. */
    public List<AcademicYear> years(RowScope scope, SchoolId school) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("SELECT DISTINCT academic_year FROM raisingattainment_row WHERE school_id = :school AND "
                        + clause.sql() + " ORDER BY academic_year")
                .param("school", school.value())
                .params(clause.params())
                .query((row, index) -> new AcademicYear(row.getInt("academic_year")))
                .list();
    }

    /** The waiting rows of a school and year, in the order of the file; locked until the transaction ends. */
    public List<WaitingRow> of(RowScope scope, SchoolId school, AcademicYear year) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("SELECT * FROM raisingattainment_row WHERE school_id = :school AND academic_year = :year AND "
                        + clause.sql() + " ORDER BY id FOR UPDATE")
                .param("school", school.value())
                .param("year", year.endYear())
                .params(clause.params())
                .query((row, index) -> new WaitingRow(
                        row.getString("priority"),
                        text(row.getString("reason")),
                        text(row.getString("criterion")),
                        text(row.getString("milestone")),
                        row.getObject("milestone_due", LocalDate.class),
                        row.getString("action"),
                        text(row.getString("lead")),
                        text(row.getString("support")),
                        row.getObject("due_on", LocalDate.class),
                        text(row.getString("resources")),
                        row.getBigDecimal("cost"),
                        row.getString("status"),
                        text(row.getString("progress"))))
                .list();
    }

    /** Takes the waiting rows of a school and year away. */
    public void delete(RowScope scope, SchoolId school, AcademicYear year) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        jdbc.sql("DELETE FROM raisingattainment_row WHERE school_id = :school AND academic_year = :year AND "
                        + clause.sql())
                .param("school", school.value())
                .param("year", year.endYear())
                .params(clause.params())
                .update();
    }

    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }
}
