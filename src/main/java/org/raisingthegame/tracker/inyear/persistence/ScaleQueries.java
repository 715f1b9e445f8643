package org.raisingthegame.tracker.inyear.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.inyear.Judgement;
import org.raisingthegame.tracker.inyear.MarkInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks of schools' own scales and what they mean. */
@Component
public class ScaleQueries {

    private final JdbcClient jdbc;

    ScaleQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The marks that a school uses and that are no common words, those without a meaning first. */
    public List<MarkInUse> marks(RowScope scope, SchoolId school) {
        ScopeClause clause = ScopeClause.on(scope, "a.school_id");
        return jdbc.sql("""
                        SELECT a.mark, COUNT(*) AS assessments, MAX(c.judgement) AS judgement
                        FROM inyear_assessment a
                        LEFT JOIN inyear_scale c ON c.school_id = a.school_id AND c.mark = a.mark
                        WHERE a.judgement IS NULL AND a.school_id = :school AND\s""" + clause.sql() + """

                        GROUP BY a.mark
                        ORDER BY MAX(c.judgement) IS NOT NULL, a.mark
                        """)
                .param("school", school.value())
                .params(clause.params())
                .query((row, index) -> new MarkInUse(
                        row.getString("mark"), row.getInt("assessments"), judgement(row.getString("judgement"))))
                .list();
    }

    /** The years in which a school used a mark. */
    public List<AcademicYear> years(RowScope scope, SchoolId school, String mark) {
        ScopeClause clause = ScopeClause.on(scope, "a.school_id");
        return jdbc.sql("SELECT DISTINCT a.academic_year FROM inyear_assessment a"
                        + " WHERE a.mark = :mark AND a.school_id = :school AND " + clause.sql())
                .param("mark", mark)
                .param("school", school.value())
                .params(clause.params())
                .query((row, index) -> new AcademicYear(row.getInt("academic_year")))
                .list();
    }

    /** Says what a mark of a school means from now on. */
    public void remember(RowScope scope, SchoolId school, String mark, Judgement meaning) {
        ScopeClause clause = ScopeClause.on(scope, "s.id");
        jdbc.sql("INSERT INTO inyear_scale (school_id, mark, judgement) SELECT s.id, :mark, :meaning"
                        + " FROM schools_school s WHERE s.id = :school AND " + clause.sql()
                        + " ON DUPLICATE KEY UPDATE judgement = VALUES(judgement)")
                .param("mark", mark)
                .param("meaning", meaning.name())
                .param("school", school.value())
                .params(clause.params())
                .update();
    }

    private static @Nullable Judgement judgement(@Nullable String name) {
        return name == null ? null : Judgement.valueOf(name);
    }
}
