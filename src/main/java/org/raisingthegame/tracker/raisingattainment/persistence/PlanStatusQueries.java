package org.raisingthegame.tracker.raisingattainment.persistence;

import java.util.List;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which plans there are in boroughs; nothing that is written in them. */
@Component
public class PlanStatusQueries {

    private final JdbcClient jdbc;

    PlanStatusQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A plan of a school. */
    public record StatusRow(PlanId plan, String school, String years) {}

    public List<StatusRow> inBoroughs(FigureScope scope) {
        ScopeClause sharing = ScopeClause.onSharing(scope, "p.school_id");
        return jdbc.sql("""
                        SELECT p.id, s.name, p.first_year, p.last_year FROM raisingattainment_plan p
                        JOIN schools_school s ON s.id = p.school_id
                        WHERE NOT p.removed AND s.la_code IN (:boroughs) AND %s
                        """.formatted(sharing.sql()))
                .params(sharing.params())
                .param(
                        "boroughs",
                        scope.boroughs().stream().map(LaCode::value).sorted().toList())
                .query((row, index) -> new StatusRow(
                        new PlanId(row.getLong("id")),
                        row.getString("name"),
                        years(row.getInt("first_year"), row.getInt("last_year"))))
                .list();
    }

    private static String years(int first, int last) {
        String begins = new AcademicYear(first).label();
        return first == last ? begins : begins + " to " + new AcademicYear(last).label();
    }
}
