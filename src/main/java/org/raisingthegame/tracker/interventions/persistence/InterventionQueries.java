package org.raisingthegame.tracker.interventions.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.interventions.ForWhom;
import org.raisingthegame.tracker.interventions.Funding;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Strand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The interventions of boroughs and of their schools. Which school's own somebody may see, the service knows. */
@Component
public class InterventionQueries {

    private final JdbcClient jdbc;

    InterventionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, those that began last first. */
    public List<Intervention> all(FigureScope scope) {
        return jdbc.sql("SELECT * FROM interventions_intervention WHERE la_code IN (:boroughs)"
                        + " ORDER BY starts_on DESC, name, id")
                .param("boroughs", boroughs(scope))
                .query(InterventionQueries::intervention)
                .list();
    }

    /** Empty also for one of another borough. */
    public Optional<Intervention> byId(FigureScope scope, InterventionId id) {
        return jdbc.sql("SELECT * FROM interventions_intervention WHERE id = :id AND la_code IN (:boroughs)")
                .param("id", id.value())
                .param("boroughs", boroughs(scope))
                .query(InterventionQueries::intervention)
                .optional();
    }

    /** Those whose review is due up to a day and has not been made. */
    @Unscoped("Work in the background reminds each school's own head")
    public List<Intervention> reviewsDue(LocalDate until) {
        return jdbc
                .sql("SELECT * FROM interventions_intervention WHERE review_on <= :until ORDER BY review_on, id")
                .param("until", until)
                .query(InterventionQueries::intervention)
                .list()
                .stream()
                .filter(Intervention::reviewWaits)
                .toList();
    }

    static List<String> boroughs(FigureScope scope) {
        return scope.boroughs().stream().map(LaCode::value).sorted().toList();
    }

    private static Intervention intervention(ResultSet row, int index) throws SQLException {
        long school = row.getLong("school_id");
        return new Intervention(
                new InterventionId(row.getLong("id")),
                row.getString("code"),
                new LaCode(row.getString("la_code")),
                school == 0 ? null : new SchoolId(school),
                row.getString("name"),
                Strand.valueOf(row.getString("strand")),
                row.getString("own_strand"),
                ForWhom.valueOf(row.getString("for_whom")),
                row.getString("intended"),
                row.getString("measured_by"),
                whole(row, "sessions_planned"),
                row.getBigDecimal("cost"),
                Funding.valueOf(row.getString("funding")),
                Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("ends_on", LocalDate.class)),
                row.getObject("review_on", LocalDate.class),
                row.getObject("reviewed_on", LocalDate.class));
    }

    static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
