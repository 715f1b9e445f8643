package org.raisingthegame.tracker.interventions.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The interventions in which one pupil takes or took part. */
@Component
class PupilInterventionQueries {

    private final JdbcClient jdbc;

    PupilInterventionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pupil's part in an intervention; what nobody said is null. */
    record Part(
            SchoolId school,
            AcademicYear year,
            String name,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable Integer planned,
            @Nullable Integer held,
            @Nullable BigDecimal entry,
            @Nullable BigDecimal exit,
            @Nullable String measuredBy,
            @Nullable ImportId importedBy) {}

    List<Part> of(RowScope scope, PupilId pupil) {
        ScopeClause clause = ScopeClause.onPupil(scope, "a.school_id", "a.pupil_id");
        return jdbc.sql("""
                        SELECT a.*, i.name, i.measured_by
                        FROM interventions_participation a
                        JOIN interventions_intervention i ON i.id = a.intervention_id
                        WHERE a.pupil_id = :pupil AND\s""" + clause.sql())
                .param("pupil", pupil.value())
                .params(clause.params())
                .query((row, index) -> {
                    long importId = row.getLong("import_id");
                    return new Part(
                            new SchoolId(row.getLong("school_id")),
                            new AcademicYear(row.getInt("academic_year")),
                            row.getString("name"),
                            Objects.requireNonNull(row.getObject("started_on", LocalDate.class)),
                            row.getObject("ended_on", LocalDate.class),
                            row.getObject("sessions_planned", Integer.class),
                            row.getObject("sessions_held", Integer.class),
                            row.getBigDecimal("entry_measure"),
                            row.getBigDecimal("exit_measure"),
                            row.getString("measured_by"),
                            importId == 0 ? null : new ImportId(importId));
                })
                .list();
    }
}
