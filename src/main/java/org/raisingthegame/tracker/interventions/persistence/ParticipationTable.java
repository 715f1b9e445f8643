package org.raisingthegame.tracker.interventions.persistence;

import java.util.Collection;
import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Participant.Took;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes who takes part; whether somebody may, the service knows. A row that was typed over is no import's any more, so that
 * taking the import back doesn't take away what was typed.
 */
@Component
public class ParticipationTable {

    private final JdbcClient jdbc;

    ParticipationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts pupils in; who takes part already stays as he or she is. */
    public void add(InterventionId intervention, SchoolId school, Collection<PupilId> pupils, Took took) {
        for (PupilId pupil : pupils) {
            bound(jdbc.sql("""
                            INSERT IGNORE INTO interventions_participation
                              (school_id, intervention_id, pupil_id, academic_year, started_on, ended_on,
                               sessions_planned, sessions_held, entry_measure, exit_measure, adult)
                            VALUES (:school, :intervention, :pupil, :year, :startedOn, :endedOn,
                                    :planned, :held, :entry, :exit, :adult)
                            """), intervention, school, took)
                    .param("pupil", pupil.value())
                    .update();
        }
    }

    /** False where the pupil doesn't take part. */
    public boolean change(InterventionId intervention, SchoolId school, PupilId pupil, Took took) {
        bound(jdbc.sql("""
                        UPDATE interventions_participation
                        SET academic_year = :year, started_on = :startedOn, ended_on = :endedOn,
                            sessions_planned = :planned, sessions_held = :held, entry_measure = :entry,
                            exit_measure = :exit, adult = :adult, import_id = NULL
                        WHERE school_id = :school AND intervention_id = :intervention AND pupil_id = :pupil
                        """), intervention, school, took)
                .param("pupil", pupil.value())
                .update();
        return takesPart(intervention, school, pupil);
    }

    /** One more session was held with these. */
    public void holdSession(InterventionId intervention, SchoolId school, Set<PupilId> pupils) {
        count(intervention, school, pupils, """
                UPDATE interventions_participation SET sessions_held = COALESCE(sessions_held, 0) + 1, import_id = NULL
                WHERE school_id = :school AND intervention_id = :intervention AND pupil_id IN (:pupils)
                """);
    }

    /** One session less was held with these; where it was the only one, nothing is known of sessions again. */
    public void takeSessionBack(InterventionId intervention, SchoolId school, Set<PupilId> pupils) {
        count(intervention, school, pupils, """
                UPDATE interventions_participation SET sessions_held = NULLIF(sessions_held - 1, 0), import_id = NULL
                WHERE school_id = :school AND intervention_id = :intervention AND pupil_id IN (:pupils)
                  AND sessions_held > 0
                """);
    }

    private void count(InterventionId intervention, SchoolId school, Set<PupilId> pupils, String update) {
        if (!pupils.isEmpty()) {
            jdbc.sql(update)
                    .param("school", school.value())
                    .param("intervention", intervention.value())
                    .param("pupils", pupils.stream().map(PupilId::value).toList())
                    .update();
        }
    }

    /** False where the pupil doesn't take part. */
    public boolean remove(InterventionId intervention, SchoolId school, PupilId pupil) {
        return jdbc.sql("""
                        DELETE FROM interventions_participation
                        WHERE school_id = :school AND intervention_id = :intervention AND pupil_id = :pupil
                        """)
                        .param("school", school.value())
                        .param("intervention", intervention.value())
                        .param("pupil", pupil.value())
                        .update()
                > 0;
    }

    /** An update that changes nothing counts no row, so whether there is one is asked by itself. */
    private boolean takesPart(InterventionId intervention, SchoolId school, PupilId pupil) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM interventions_participation
                        WHERE school_id = :school AND intervention_id = :intervention AND pupil_id = :pupil
                        """)
                        .param("school", school.value())
                        .param("intervention", intervention.value())
                        .param("pupil", pupil.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, InterventionId intervention, SchoolId school, Took took) {
        return statement
                .param("school", school.value())
                .param("intervention", intervention.value())
                .param("year", AcademicYear.containing(took.startedOn()).endYear())
                .param("startedOn", took.startedOn())
                .param("endedOn", took.endedOn())
                .param("planned", took.planned())
                .param("held", took.held())
                .param("entry", took.entry())
                .param("exit", took.exit())
                .param("adult", took.adult());
    }
}
