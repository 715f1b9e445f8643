package org.raisingthegame.tracker.raisingattainment.persistence;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the figures behind milestones last moved; never what they were. */
@Component
public class MilestoneMoves {

    private final JdbcClient jdbc;

    MilestoneMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last move of a year of a milestone. */
    public record MoveRow(long milestone, AcademicYear year, LocalDate on) {}

    @Unscoped("Says which measures some milestone is bound to, so that others are passed over; nobody reads it")
    public List<String> boundMeasures() {
        return jdbc.sql("SELECT DISTINCT measure FROM raisingattainment_milestone WHERE measure IS NOT NULL")
                .query(String.class)
                .list();
    }

    /** Notes that a school's figures of a year moved, at its milestones that look at this measure and year. */
    public void mark(String measure, SchoolId school, AcademicYear year, LocalDate on) {
        jdbc.sql("""
                        INSERT INTO raisingattainment_move (milestone_id, academic_year, moved_on)
                        SELECT m.id, :year, :on FROM raisingattainment_milestone m
                        JOIN raisingattainment_plan p ON p.id = m.plan_id
                        WHERE m.measure = :measure AND p.school_id = :school AND NOT m.removed AND NOT p.removed
                          AND (m.baseline_year IS NULL OR m.baseline_year <= :year)
                        ON DUPLICATE KEY UPDATE moved_on = VALUES(moved_on)
                        """)
                .param("measure", measure)
                .param("school", school.value())
                .param("year", year.endYear())
                .param("on", on)
                .update();
    }

    /** What moved in a plan, the latest first. */
    public List<MoveRow> of(RowScope scope, PlanId plan) {
        ScopeClause clause = ScopeClause.on(scope, "p.school_id");
        return jdbc.sql("""
                        SELECT v.milestone_id, v.academic_year, v.moved_on FROM raisingattainment_move v
                        JOIN raisingattainment_milestone m ON m.id = v.milestone_id
                        JOIN raisingattainment_plan p ON p.id = m.plan_id
                        WHERE p.id = :plan AND %s ORDER BY v.moved_on DESC, v.academic_year DESC
                        """.formatted(clause.sql()))
                .param("plan", plan.value())
                .params(clause.params())
                .query((row, index) -> new MoveRow(
                        row.getLong("milestone_id"),
                        new AcademicYear(row.getInt("academic_year")),
                        row.getObject("moved_on", LocalDate.class)))
                .list();
    }
}
