package org.raisingthegame.tracker.figures.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Part;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the pupils of one school to whom several things apply, from the rows of a measure, in one statement. */
@Component
public class FilteredQueries {

    private final JdbcClient jdbc;

    FilteredQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted in a year of the pupils of a group and of the others to whom the parts apply. */
    public record YearCounts(AcademicYear year, Counts group, Counts others) {}

    /** In the order of years; nothing for a school outside of the scope. */
    public List<YearCounts> byYear(
            RowScope scope, Measure measure, SchoolId school, Set<Ethnicity> group, Set<Part> parts) {
        ScopeClause clause = ScopeClause.on(scope, "p.school_id");
        Map<String, Object> values = new HashMap<>();
        String filter = parts.stream()
                .map(part -> {
                    values.put(part.cut().name(), part.value());
                    return " AND " + applies(part);
                })
                .collect(Collectors.joining());
        return jdbc.sql("""
                        SELECT academic_year,
                               SUM(numerator) AS numerator,
                               SUM(IF(in_group, numerator, 0)) AS group_numerator,
                               SUM(denominator) AS denominator,
                               SUM(IF(in_group, denominator, 0)) AS group_denominator,
                               SUM(numerator * numerator) AS squares,
                               SUM(IF(in_group, numerator * numerator, 0)) AS group_squares,
                               SUM(numerator > 0) AS pupils_with,
                               SUM(IF(in_group, numerator > 0, 0)) AS group_pupils_with,
                               SUM(possible) AS possible, SUM(IF(in_group, possible, 0)) AS group_possible,
                               SUM(possible * possible) AS possible_squares,
                               SUM(IF(in_group, possible * possible, 0)) AS group_possible_squares,
                               SUM(numerator * possible) AS products,
                               SUM(IF(in_group, numerator * possible, 0)) AS group_products,
                               MAX(provisional) AS provisional
                        FROM (SELECT p.*, c.fsm, c.sen, c.eal, roll.sex,
                                     COALESCE(p.own_year_group, roll.year_group) AS year_group,
                                     COALESCE(c.ethnicity,
                                       (SELECT b.ethnicity FROM pupils_characteristics b
                                        WHERE b.school_id = p.school_id AND b.pupil_id = p.pupil_id
                                          AND b.academic_year < p.academic_year AND b.ethnicity IS NOT NULL
                                        ORDER BY b.academic_year DESC LIMIT 1),
                                       (SELECT a.ethnicity FROM pupils_characteristics a
                                        WHERE a.school_id = p.school_id AND a.pupil_id = p.pupil_id
                                          AND a.academic_year > p.academic_year AND a.ethnicity IS NOT NULL
                                        ORDER BY a.academic_year LIMIT 1),
                                       'NOBT') IN (:group) AS in_group
                              FROM (SELECT school_id, pupil_id, academic_year, %s AS numerator,
                                           LEAST(1, SUM(denominator)) AS denominator, SUM(possible) AS possible,
                                           MAX(provisional = 1) AS provisional, MAX(own_year_group) AS own_year_group
                                    FROM (%s) m GROUP BY school_id, academic_year, pupil_id) p
                              JOIN schools_school s ON s.id = p.school_id
                              LEFT JOIN pupils_characteristics c
                                ON c.school_id = p.school_id AND c.academic_year = p.academic_year
                               AND c.pupil_id = p.pupil_id
                              LEFT JOIN (SELECT school_id, academic_year, as_at FROM pupils_census_day
                                         WHERE school_id = :school) day
                                ON day.academic_year = p.academic_year
                              LEFT JOIN pupils_roll roll
                                ON roll.school_id = p.school_id AND roll.as_at = day.as_at AND roll.pupil_id = p.pupil_id
                              WHERE %s %s) known
                        WHERE TRUE%s
                        GROUP BY academic_year
                        HAVING SUM(denominator) > 0
                        ORDER BY academic_year
                        """.formatted(
                                numerator(measure), rows(measure), clause.sql(), Reported.clause(measure, "p"), filter))
                .params(clause.params())
                .params(values)
                .param("school", school.value())
                .params(Reported.parameters(measure))
                .param("group", group.stream().map(Ethnicity::name).toList())
                .query(FilteredQueries::counts)
                .list();
    }

    private static String numerator(Measure measure) {
        return measure.counting() == Counting.ONCE_A_PUPIL ? "LEAST(1, SUM(numerator))" : "SUM(numerator)";
    }

    /** Each relation narrowed by itself, so that the database reads one school's rows only. */
    private static String rows(Measure measure) {
        String possible = measure.kind() == MeasureKind.SHARE_OF_POSSIBLE ? "possible" : "0";
        String yearGroup = measure.byYearGroup() ? "year_group" : "NULL";
        return measure.relations().stream()
                .map(relation -> """
                SELECT pupil_id, school_id, academic_year, numerator, denominator, provisional,
                       %s AS possible, %s AS own_year_group
                FROM (%s) relation WHERE school_id = :school
                """.formatted(possible, yearGroup, relation))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String applies(Part part) {
        return switch (part.cut()) {
            case SEX -> "sex = :SEX";
            case FSM -> "fsm = (:FSM = 'Y')";
            case SEN -> "sen = :SEN";
            case EAL -> "eal = (:EAL = 'Y')";
            case YEAR_GROUP -> "year_group = :YEAR_GROUP";
        };
    }

    private static YearCounts counts(ResultSet row, int index) throws SQLException {
        Counts group = counts(row, "group_");
        return new YearCounts(
                new AcademicYear(row.getInt("academic_year")),
                group,
                counts(row, "").minus(group));
    }

    private static Counts counts(ResultSet row, String part) throws SQLException {
        return new Counts(
                row.getLong(part + "numerator"),
                row.getLong(part + "denominator"),
                row.getLong(part + "squares"),
                row.getLong(part + "pupils_with"),
                row.getBoolean("provisional"),
                false,
                new Counts.Possible(
                        row.getLong(part + "possible"),
                        row.getLong(part + "possible_squares"),
                        row.getLong(part + "products")),
                null);
    }
}
