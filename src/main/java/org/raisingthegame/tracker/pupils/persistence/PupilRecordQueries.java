package org.raisingthegame.tracker.pupils.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.pupils.Characteristic;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.PupilRecord.OnRoll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions about a single pupil. */
@Component
public class PupilRecordQueries {

    private final JdbcClient jdbc;

    PupilRecordQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a pupil of whom a school in scope has a roll or characteristics; empty for every other. */
    public Optional<Upn> upn(RowScope scope, PupilId pupil) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("""
                        SELECT upn FROM pupils_pupil WHERE id = :pupil AND (
                          EXISTS (SELECT 1 FROM pupils_roll WHERE pupil_id = :pupil AND %1$s)
                          OR EXISTS (SELECT 1 FROM pupils_characteristics WHERE pupil_id = :pupil AND %1$s))
                        """.formatted(clause.sql()))
                .param("pupil", pupil.value())
                .params(clause.params())
                .query((row, index) -> new Upn(row.getString("upn")))
                .optional();
    }

    public Optional<OnRoll> latest(RowScope scope, PupilId pupil) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("""
                        SELECT school_id, as_at, surname, forename, birth_date, year_group, form FROM pupils_roll
                        WHERE pupil_id = :pupil AND %s ORDER BY as_at DESC, id DESC LIMIT 1
                        """.formatted(clause.sql()))
                .param("pupil", pupil.value())
                .params(clause.params())
                .query((row, index) -> new OnRoll(
                        new SchoolId(row.getLong("school_id")),
                        row.getObject("as_at", LocalDate.class),
                        row.getString("surname"),
                        row.getString("forename"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("year_group"),
                        row.getString("form")))
                .optional();
    }

    /** What a school recorded for a year, by code, with nothing for what it didn't say. */
    public record YearRow(long id, SchoolId school, AcademicYear year, Map<Characteristic, String> codes) {}

    /** The latest year first. */
    public List<YearRow> years(RowScope scope, PupilId pupil) {
        ScopeClause clause = ScopeClause.onPupil(scope, "c.school_id", "c.pupil_id");
        return jdbc.sql("""
                        SELECT id, school_id, academic_year, ethnicity, fsm, ever_fsm6, sen, eal
                        FROM pupils_characteristics c WHERE pupil_id = :pupil AND %s
                        ORDER BY academic_year DESC, as_at DESC, id DESC
                        """.formatted(clause.sql()))
                .param("pupil", pupil.value())
                .params(clause.params())
                .query(PupilRecordQueries::year)
                .list();
    }

    private static YearRow year(ResultSet row, int index) throws SQLException {
        Map<Characteristic, String> codes = new EnumMap<>(Characteristic.class);
        for (Characteristic characteristic : Characteristic.values()) {
            String code = row.getString(characteristic.column());
            if (code != null) {
                codes.put(characteristic, code);
            }
        }
        return new YearRow(
                row.getLong("id"),
                new SchoolId(row.getLong("school_id")),
                new AcademicYear(row.getInt("academic_year")),
                codes);
    }

    /** The rolls of a school and year on which a pupil stands. */
    public record RollSpan(
            SchoolId school,
            AcademicYear year,
            LocalDate first,
            LocalDate last,
            int rolls,
            @Nullable String yearGroup,
            @Nullable LocalDate left,
            @Nullable ImportId importedBy) {}

    public List<RollSpan> rolls(RowScope scope, PupilId pupil) {
        ScopeClause clause = ScopeClause.onPupil(scope, "r.school_id", "r.pupil_id");
        return jdbc.sql("""
                        SELECT school_id, YEAR(as_at) + (MONTH(as_at) >= 9) AS academic_year, MIN(as_at) AS first_day,
                               MAX(as_at) AS last_day, COUNT(*) AS rolls, MAX(leaving_date) AS left_on,
                               SUBSTRING_INDEX(GROUP_CONCAT(COALESCE(year_group, '') ORDER BY as_at DESC), ',', 1)
                                 AS year_group,
                               CAST(SUBSTRING_INDEX(GROUP_CONCAT(COALESCE(import_id, 0) ORDER BY as_at DESC), ',', 1)
                                 AS UNSIGNED) AS import_id
                        FROM pupils_roll r WHERE pupil_id = :pupil AND %s
                        GROUP BY school_id, YEAR(as_at) + (MONTH(as_at) >= 9)
                        """.formatted(clause.sql()))
                .param("pupil", pupil.value())
                .params(clause.params())
                .query((row, index) -> new RollSpan(
                        new SchoolId(row.getLong("school_id")),
                        new AcademicYear(row.getInt("academic_year")),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getInt("rolls"),
                        row.getString("year_group").isEmpty() ? null : row.getString("year_group"),
                        row.getObject("left_on", LocalDate.class),
                        row.getLong("import_id") == 0 ? null : new ImportId(row.getLong("import_id"))))
                .list();
    }
}
