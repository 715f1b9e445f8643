package org.raisingthegame.tracker.interventions.persistence;

import java.time.LocalDate;
import java.util.Objects;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Strand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes interventions; whether somebody may, the service knows. */
@Component
public class InterventionTable {

    private final JdbcClient jdbc;

    InterventionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code that was free a moment ago: MEN-2027-3. */
    public String freeCode(Strand strand, AcademicYear year) {
        String start = strand.prefix() + "-" + year.endYear() + "-";
        Integer last = jdbc.sql("""
                        SELECT MAX(CAST(SUBSTRING(code, CHAR_LENGTH(:start) + 1) AS UNSIGNED))
                        FROM interventions_intervention WHERE code LIKE CONCAT(:start, '%')
                        """)
                .param("start", start)
                .query(Integer.class)
                .optional()
                .orElse(0);
        return start + (last + 1);
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another one has the code */
    public InterventionId add(Intervention intervention) {
        var key = new GeneratedKeyHolder();
        bound(jdbc.sql("""
                        INSERT INTO interventions_intervention
                          (code, la_code, school_id, name, strand, own_strand, for_whom, intended, measured_by,
                           sessions_planned, cost, funding, starts_on, ends_on, review_on)
                        VALUES (:code, :borough, :school, :name, :strand, :ownStrand, :forWhom, :intended, :measuredBy,
                                :sessions, :cost, :funding, :startsOn, :endsOn, :reviewOn)
                        """), intervention)
                .param("code", intervention.code())
                .param("borough", intervention.borough().value())
                .param(
                        "school",
                        intervention.school() == null
                                ? null
                                : intervention.school().value())
                .param("forWhom", intervention.forWhom().name())
                .update(key);
        return new InterventionId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** Changes one. Whose it is, for whom and its code stay. No import is taken back over it. */
    public void change(Intervention intervention) {
        bound(jdbc.sql("""
                        UPDATE interventions_intervention
                        SET name = :name, strand = :strand, own_strand = :ownStrand, intended = :intended,
                            measured_by = :measuredBy, sessions_planned = :sessions, cost = :cost, funding = :funding,
                            starts_on = :startsOn, ends_on = :endsOn, review_on = :reviewOn,
                            import_id = NULL
                        WHERE id = :id
                        """), intervention)
                .param("id", intervention.requiredId().value())
                .update();
    }

    /** Says when it was looked at again. */
    public void reviewed(InterventionId id, LocalDate on) {
        jdbc.sql("UPDATE interventions_intervention SET reviewed_on = :on WHERE id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Intervention intervention) {
        return statement
                .param("name", intervention.name())
                .param("strand", intervention.strand().name())
                .param("ownStrand", intervention.ownStrand())
                .param("intended", intervention.intended())
                .param("measuredBy", intervention.measuredBy())
                .param("sessions", intervention.sessionsPlanned())
                .param("cost", intervention.cost())
                .param("funding", intervention.funding().name())
                .param("startsOn", intervention.startsOn())
                .param("endsOn", intervention.endsOn())
                .param("reviewOn", intervention.reviewOn());
    }
}
