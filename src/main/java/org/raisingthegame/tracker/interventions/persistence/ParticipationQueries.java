package org.raisingthegame.tracker.interventions.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Participant;
import org.raisingthegame.tracker.interventions.Participant.Took;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part: of one school its pupils, of several their counts. */
@Component
public class ParticipationQueries {

    private final JdbcClient jdbc;

    ParticipationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the pupils of a school amount to in an intervention.
     *
     * @param planned sessions of those of whom it is known how many were held
     * @param held sessions of the same pupils
     */
    public record SchoolTotal(InterventionId intervention, SchoolId school, long pupils, long planned, long held) {}

    /** A pupil and the school at which he or she takes part. */
    public record TakingPart(PupilId pupil, SchoolId school) {}

    /** A school's participants, by surname and forename. */
    public List<Participant> of(RowScope scope, InterventionId intervention, SchoolId school) {
        ScopeClause clause = ScopeClause.on(scope, "a.school_id");
        return jdbc.sql("""
                        SELECT p.id, p.upn, r.surname, r.forename, r.year_group, a.started_on, a.ended_on,
                               a.sessions_planned, a.sessions_held, a.entry_measure, a.exit_measure, a.adult
                        FROM interventions_participation a
                        JOIN pupils_pupil p ON p.id = a.pupil_id
                        LEFT JOIN pupils_roll r ON r.id = (
                          SELECT x.id FROM pupils_roll x WHERE x.school_id = a.school_id AND x.pupil_id = a.pupil_id
                          ORDER BY x.as_at DESC LIMIT 1)
                        WHERE a.intervention_id = :intervention AND a.school_id = :school AND\s""" + clause.sql() + """

                        ORDER BY r.surname COLLATE utf8mb4_uca1400_ai_ci, r.forename COLLATE utf8mb4_uca1400_ai_ci, p.id
                        """)
                .param("intervention", intervention.value())
                .param("school", school.value())
                .params(clause.params())
                .query((row, index) -> participant(row))
                .list();
    }

    /** Counts by intervention and school, without any pupil, for what is shown to the reader. */
    public List<SchoolTotal> totals(FigureScope scope) {
        return totals(scope, ScopeClause.onFigures(scope, "a.school_id"));
    }

    /** The same of the schools that share their figures alone, for what is passed on. */
    public List<SchoolTotal> sharedTotals(FigureScope scope) {
        return totals(scope, ScopeClause.onSharing(scope, "a.school_id"));
    }

    private List<SchoolTotal> totals(FigureScope scope, ScopeClause shown) {
        return jdbc.sql("""
                        SELECT a.intervention_id, a.school_id, COUNT(*) AS pupils,
                               COALESCE(SUM(IF(a.sessions_held IS NULL, NULL, a.sessions_planned)), 0) AS planned,
                               COALESCE(SUM(IF(a.sessions_planned IS NULL, NULL, a.sessions_held)), 0) AS held
                        FROM interventions_intervention i
                        JOIN interventions_participation a ON a.intervention_id = i.id
                        WHERE i.la_code IN (:boroughs) AND %s
                        GROUP BY a.intervention_id, a.school_id
                        """.formatted(shown.sql()))
                .params(shown.params())
                .param("boroughs", InterventionQueries.boroughs(scope))
                .query((row, index) -> new SchoolTotal(
                        new InterventionId(row.getLong("intervention_id")),
                        new SchoolId(row.getLong("school_id")),
                        row.getLong("pupils"),
                        row.getLong("planned"),
                        row.getLong("held")))
                .list();
    }

    /** Who takes part at schools whose figures the reader may be shown; to be compared with others, and never shown. */
    @Unscoped("Handed to the matching of figures alone, whose answer is suppressed for whoever asks")
    public List<TakingPart> takingPart(FigureScope scope, InterventionId intervention) {
        ScopeClause shown = ScopeClause.onFigures(scope, "a.school_id");
        return jdbc.sql("""
                        SELECT a.pupil_id, a.school_id FROM interventions_participation a
                        WHERE a.intervention_id = :intervention AND %s ORDER BY a.pupil_id, a.school_id
                        """.formatted(shown.sql()))
                .params(shown.params())
                .param("intervention", intervention.value())
                .query((row, index) ->
                        new TakingPart(new PupilId(row.getLong("pupil_id")), new SchoolId(row.getLong("school_id"))))
                .list();
    }

    /** Who had something of the same strand in these years at such a school, and so is like nobody who had nothing. */
    @Unscoped("Handed to the matching of figures alone, which leaves these pupils out")
    public Set<PupilId> inStrand(FigureScope scope, InterventionId intervention, LocalDate from, LocalDate until) {
        ScopeClause shown = ScopeClause.onFigures(scope, "a.school_id");
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT a.pupil_id
                        FROM interventions_intervention i
                        JOIN interventions_intervention o
                          ON o.strand = i.strand AND o.own_strand <=> i.own_strand AND o.for_whom = i.for_whom
                        JOIN interventions_participation a ON a.intervention_id = o.id
                        WHERE i.id = :intervention AND o.starts_on <= :until AND o.ends_on >= :from AND %s
                        """.formatted(shown.sql()))
                .params(shown.params())
                .param("intervention", intervention.value())
                .param("from", from)
                .param("until", until)
                .query((row, index) -> new PupilId(row.getLong("pupil_id")))
                .list());
    }

    private static Participant participant(ResultSet row) throws SQLException {
        Upn upn = new Upn(row.getString("upn"));
        String surname = row.getString("surname");
        String forename = row.getString("forename");
        return new Participant(
                new PupilId(row.getLong("id")),
                upn,
                surname == null ? upn.masked() : surname,
                forename == null ? "" : forename,
                row.getString("year_group"),
                took(row));
    }

    private static Took took(ResultSet row) throws SQLException {
        return new Took(
                Objects.requireNonNull(row.getObject("started_on", LocalDate.class)),
                row.getObject("ended_on", LocalDate.class),
                whole(row, "sessions_planned"),
                whole(row, "sessions_held"),
                row.getBigDecimal("entry_measure"),
                row.getBigDecimal("exit_measure"),
                row.getString("adult"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        return InterventionQueries.whole(row, column);
    }
}
