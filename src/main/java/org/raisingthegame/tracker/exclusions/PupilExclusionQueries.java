package org.raisingthegame.tracker.exclusions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exclusions.duties.Meeting;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The suspensions and exclusions of one pupil. */
@Component
class PupilExclusionQueries {

    private final JdbcClient jdbc;

    PupilExclusionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sessions its length in half school days; null where it isn't known */
    record ExclusionRow(
            SchoolId school,
            AcademicYear year,
            LocalDate start,
            Category category,
            @Nullable Integer sessions,
            List<Reason> reasons,
            Status status,
            @Nullable ImportId importedBy) {}

    /** A governors' meeting about a pupil. */
    record MeetingRow(SchoolId school, LocalDate heldOn, String outcomeKey) {}

    List<MeetingRow> meetings(RowScope scope, PupilId pupil) {
        ScopeClause clause = ScopeClause.onPupil(scope, "m.school_id", "m.pupil_id");
        return jdbc.sql("SELECT * FROM exclusions_meeting m WHERE m.pupil_id = :pupil AND " + clause.sql())
                .param("pupil", pupil.value())
                .params(clause.params())
                .query((row, index) -> new MeetingRow(
                        new SchoolId(row.getLong("school_id")),
                        Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                        Meeting.Outcome.valueOf(row.getString("outcome")).key()))
                .list();
    }

    List<ExclusionRow> exclusions(RowScope scope, PupilId pupil) {
        ScopeClause clause = ScopeClause.onPupil(scope, "e.school_id", "e.pupil_id");
        return jdbc.sql("SELECT * FROM exclusions_exclusion e WHERE e.pupil_id = :pupil AND " + clause.sql())
                .param("pupil", pupil.value())
                .params(clause.params())
                .query((row, index) -> {
                    long importId = row.getLong("import_id");
                    return new ExclusionRow(
                            new SchoolId(row.getLong("school_id")),
                            new AcademicYear(row.getInt("academic_year")),
                            Objects.requireNonNull(row.getObject("start_date", LocalDate.class)),
                            Category.valueOf(row.getString("category")),
                            row.getObject("sessions", Integer.class),
                            Stream.of(row.getString("reason1"), row.getString("reason2"), row.getString("reason3"))
                                    .filter(Objects::nonNull)
                                    .map(Reason::valueOf)
                                    .toList(),
                            Status.valueOf(row.getString("status")),
                            importId == 0 ? null : new ImportId(importId));
                })
                .list();
    }
}
