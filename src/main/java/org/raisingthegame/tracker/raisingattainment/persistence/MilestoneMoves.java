package org.raisingthegame.tracker.raisingattainment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the figures behind milestones last moved, and what they were before. */
@Component
public class MilestoneMoves {

    private final JdbcClient jdbc;

    MilestoneMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last move of a year of a milestone.
     *
     * @param former what the figure was before; null where there was none
     */
    public record MoveRow(long milestone, AcademicYear year, LocalDate on, Figure.@Nullable Value former) {}

    /** A milestone that is bound to a measure. */
    public record Bound(
            long milestone,
            String measure,
            SchoolId school,
            @Nullable String ethnicGroup,
            @Nullable String yearGroup,
            @Nullable AcademicYear baseline) {

        /** Whether it shows a year: not one before that from which it is measured. */
        public boolean looksAt(AcademicYear year) {
            return baseline == null || baseline.compareTo(year) <= 0;
        }
    }

    @Unscoped("Says which milestones new figures may move, to note it; nobody reads it")
    public List<Bound> bound() {
        return jdbc.sql("""
                        SELECT m.id, m.measure, p.school_id, m.ethnic_group, m.year_group, m.baseline_year
                        FROM raisingattainment_milestone m JOIN raisingattainment_plan p ON p.id = m.plan_id
                        WHERE m.measure IS NOT NULL AND NOT m.removed AND NOT p.removed
                        """)
                .query((row, index) -> new Bound(
                        row.getLong("id"),
                        row.getString("measure"),
                        new SchoolId(row.getLong("school_id")),
                        row.getString("ethnic_group"),
                        row.getString("year_group"),
                        row.getObject("baseline_year") == null ? null : new AcademicYear(row.getInt("baseline_year"))))
                .list();
    }

    /**
     * Notes that a figure of a milestone moved.
     *
     * @param former what it was before; null where there was none
     */
    public void mark(long milestone, AcademicYear year, LocalDate on, Figure.@Nullable Value former) {
        jdbc.sql("""
                        INSERT INTO raisingattainment_move
                          (milestone_id, academic_year, moved_on, former_value, former_numerator, former_denominator)
                        VALUES (:milestone, :year, :on, :value, :numerator, :denominator)
                        ON DUPLICATE KEY UPDATE moved_on = VALUES(moved_on), former_value = VALUES(former_value),
                          former_numerator = VALUES(former_numerator), former_denominator = VALUES(former_denominator)
                        """)
                .param("milestone", milestone)
                .param("year", year.endYear())
                .param("on", on)
                .param("value", former == null ? null : former.value())
                .param("numerator", former == null ? null : former.numerator())
                .param("denominator", former == null ? null : former.denominator())
                .update();
    }

    /** What moved in a plan, the latest first. */
    public List<MoveRow> of(RowScope scope, PlanId plan) {
        ScopeClause clause = ScopeClause.on(scope, "p.school_id");
        return jdbc.sql("""
                        SELECT v.* FROM raisingattainment_move v
                        JOIN raisingattainment_milestone m ON m.id = v.milestone_id
                        JOIN raisingattainment_plan p ON p.id = m.plan_id
                        WHERE p.id = :plan AND %s ORDER BY v.moved_on DESC, v.academic_year DESC
                        """.formatted(clause.sql()))
                .param("plan", plan.value())
                .params(clause.params())
                .query((row, index) -> new MoveRow(
                        row.getLong("milestone_id"),
                        new AcademicYear(row.getInt("academic_year")),
                        row.getObject("moved_on", LocalDate.class),
                        former(row)))
                .list();
    }

    private static Figure.@Nullable Value former(ResultSet row) throws SQLException {
        Double value = row.getObject("former_value", Double.class);
        return value == null
                ? null
                : new Figure.Value(
                        value, row.getLong("former_numerator"), row.getLong("former_denominator"), null, false);
    }
}
