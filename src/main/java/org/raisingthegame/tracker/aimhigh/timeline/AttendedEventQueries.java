package org.raisingthegame.tracker.aimhigh.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.aimhigh.Series;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that one pupil was at. */
@Component
class AttendedEventQueries {

    private final JdbcClient jdbc;

    AttendedEventQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record AttendedEvent(
            SchoolId school,
            AcademicYear year,
            LocalDate heldOn,
            Series series,
            String theme,
            @Nullable ImportId importedBy) {}

    List<AttendedEvent> attended(RowScope scope, PupilId pupil) {
        ScopeClause clause = ScopeClause.onPupil(scope, "a.school_id", "a.pupil_id");
        return jdbc.sql("""
                        SELECT a.school_id, a.academic_year, a.held_on, a.import_id, e.series, e.theme
                        FROM aimhigh_attendance a JOIN aimhigh_event e ON e.id = a.event_id
                        WHERE a.pupil_id = :pupil AND a.attended = 1 AND e.state <> 'CANCELLED' AND\s""" + clause.sql())
                .param("pupil", pupil.value())
                .params(clause.params())
                .query((row, index) -> {
                    long importId = row.getLong("import_id");
                    return new AttendedEvent(
                            new SchoolId(row.getLong("school_id")),
                            new AcademicYear(row.getInt("academic_year")),
                            Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                            Series.valueOf(row.getString("series")),
                            row.getString("theme"),
                            importId == 0 ? null : new ImportId(importId));
                })
                .list();
    }
}
