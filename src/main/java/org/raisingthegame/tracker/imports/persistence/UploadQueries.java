package org.raisingthegame.tracker.imports.persistence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.spi.ExpectedUpload;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which schools have imported what is expected of them. */
@Component
public class UploadQueries {

    private final JdbcClient jdbc;

    UploadQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A school of which something is expected, and whether it is here. */
    public record ExpectedSchool(String name, boolean given) {}

    /** The scope's schools of which it is expected, by name: of the phase, open on the day, with such pupils in the year. */
    public List<ExpectedSchool> expectedOf(RowScope scope, ExpectedUpload upload, AcademicYear year, LocalDate today) {
        return ask(scope, null, upload, year, today);
    }

    /** The same of one school; empty when nothing is expected of it, or it is out of scope. */
    public List<ExpectedSchool> expectedOf(
            RowScope scope, SchoolId school, ExpectedUpload upload, AcademicYear year, LocalDate today) {
        return ask(scope, school, upload, year, today);
    }

    private List<ExpectedSchool> ask(
            RowScope scope, @Nullable SchoolId school, ExpectedUpload upload, AcademicYear year, LocalDate today) {
        ScopeClause clause = ScopeClause.on(scope, "s.id");
        return jdbc.sql("""
                        SELECT s.name, (%s) AS given
                        FROM schools_school s
                        WHERE (:school IS NULL OR s.id = :school) AND s.phase IN (:phases)
                          AND (s.opened_on IS NULL OR s.opened_on <= :lastDay)
                          AND (s.closed_on IS NULL OR s.closed_on > :today)
                          AND NOT (%s) AND %s
                        ORDER BY s.name
                        """.formatted(upload.given(), upload.exempt(), clause.sql()))
                .param("school", school == null ? null : school.value())
                .param("phases", upload.phases().stream().map(Enum::name).toList())
                .param("year", year.endYear())
                .param("firstDay", year.firstDay())
                .param("lastDay", year.lastDay())
                .param("today", today)
                .params(clause.params())
                .query((row, index) -> new ExpectedSchool(row.getString("name"), row.getBoolean("given")))
                .list();
    }
}
