package org.raisingthegame.tracker.pupils.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.Known;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.PupilOnRoll;
import org.raisingthegame.tracker.pupils.RollSnapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions about the roll. */
@Component
public class PupilQueries {

    /** Names are stored so that every difference counts; people search without letter case and accents. */
    private static final String MATCHES = """
             AND (:search = '' OR CONCAT(r.forename, ' ', r.surname, ' ', r.forename) COLLATE utf8mb4_uca1400_ai_ci
                  LIKE CONCAT('%', :search, '%') ESCAPE '!')
            """;

    private final JdbcClient jdbc;

    PupilQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the school has no roll, or is out of scope. */
    public Optional<RollSnapshot> latestRoll(RowScope scope, SchoolId school) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        return jdbc.sql("""
                        SELECT MAX(r.as_at) AS as_at FROM pupils_roll r
                        WHERE r.school_id = :school AND\s""" + clause.sql())
                .param("school", school.value())
                .params(clause.params())
                .query((row, index) -> Optional.ofNullable(row.getObject("as_at", LocalDate.class)))
                .single()
                .map(day -> new RollSnapshot(school, day));
    }

    public List<PupilOnRoll> pupils(RowScope scope, RollSnapshot roll, String search, int offset, int limit) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        return jdbc.sql("""
                        SELECT p.id, p.upn, r.surname, r.forename, r.year_group, r.form, c.academic_year,
                               c.ethnicity, c.ethnicity_year, c.sen, c.sen_year, c.fsm, c.fsm_year, c.eal
                        FROM pupils_roll r
                        JOIN pupils_pupil p ON p.id = r.pupil_id
                        LEFT JOIN pupils_known c
                          ON c.school_id = r.school_id AND c.academic_year = :year AND c.pupil_id = r.pupil_id
                        WHERE r.school_id = :school AND r.as_at = :asAt AND\s""" + clause.sql() + MATCHES + """
                        ORDER BY r.surname COLLATE utf8mb4_uca1400_ai_ci, r.forename COLLATE utf8mb4_uca1400_ai_ci, r.id
                        LIMIT :limit OFFSET :offset
                        """)
                .param("year", roll.academicYear().endYear())
                .param("school", roll.school().value())
                .param("asAt", roll.asAt())
                .param("search", escaped(search))
                .param("limit", limit)
                .param("offset", offset)
                .params(clause.params())
                .query(PupilQueries::pupil)
                .list();
    }

    /** Forenames and surnames on a roll, each once. */
    public List<String> names(RowScope scope, RollSnapshot roll) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        return jdbc.sql("""
                        SELECT DISTINCT CONCAT(r.forename, ' ', r.surname) FROM pupils_roll r
                        WHERE r.school_id = :school AND r.as_at = :asAt AND\s""" + clause.sql())
                .param("school", roll.school().value())
                .param("asAt", roll.asAt())
                .params(clause.params())
                .query(String.class)
                .list();
    }

    private static PupilOnRoll pupil(ResultSet row, int index) throws SQLException {
        return new PupilOnRoll(
                new PupilId(row.getLong("id")),
                new Upn(row.getString("upn")),
                row.getString("surname"),
                row.getString("forename"),
                row.getString("year_group"),
                row.getString("form"),
                known(row, "ethnicity", Ethnicity::valueOf),
                known(row, "sen", SenProvision::valueOf),
                known(row, "fsm", "1"::equals),
                flag(row, "eal"));
    }

    private static <T> Known<T> known(ResultSet row, String column, Function<String, T> value) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return new Known<>(null, null);
        }
        int recorded = row.getInt(column + "_year");
        return new Known<>(
                value.apply(text), recorded == row.getInt("academic_year") ? null : new AcademicYear(recorded));
    }

    private static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    private static String escaped(String search) {
        return search.strip().replaceAll("\\s+", " ").replaceAll("([!%_])", "!$1");
    }
}
