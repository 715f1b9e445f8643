package org.raisingthegame.tracker.figures.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads stored cells. What it returns is not suppressed and must not leave the figures module as it is. */
@Component
@Unscoped("Only figures reads beyond the caller's row scope: within his boroughs, and never a pupil")
public class CellQueries {

    private final JdbcClient jdbc;

    CellQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every school and year of the boroughs that has anything counted, in the order of years. */
    public List<SchoolYearCounts> bySchoolAndYear(FigureScope scope, String measure, Set<Ethnicity> group) {
        return jdbc.sql("""
                        SELECT c.school_id, c.academic_year, MAX(c.made_on) AS made_on,
                               SUM(IF(c.ethnicity IN (:group), c.numerator, 0)) AS group_numerator,
                               SUM(IF(c.ethnicity IN (:group), c.denominator, 0)) AS group_denominator,
                               SUM(IF(c.ethnicity IN (:group), c.squares, 0)) AS group_squares,
                               SUM(IF(c.ethnicity IN (:group), c.pupils_with, 0)) AS group_pupils_with,
                               SUM(c.numerator) AS numerator,
                               SUM(c.denominator) AS denominator,
                               SUM(c.squares) AS squares,
                               SUM(c.pupils_with) AS pupils_with,
                               MAX(c.provisional) AS provisional
                        FROM figures_cell c JOIN schools_school s ON s.id = c.school_id
                        WHERE c.measure = :measure AND s.la_code IN (:boroughs)
                        GROUP BY c.school_id, c.academic_year
                        ORDER BY c.academic_year, c.school_id
                        """)
                .param("group", names(group))
                .param("measure", measure)
                .param("boroughs", codes(scope.boroughs()))
                .query(CellQueries::counts)
                .list();
    }

    /**
     * What happened in a year up to and with a day, by school; denominators are 0, for a headcount has no day. A school
     * without an event is not listed.
     */
    public List<SchoolYearCounts> eventsUpTo(
            FigureScope scope, String measure, Set<Ethnicity> group, AcademicYear year, LocalDate upTo) {
        return jdbc.sql("""
                        SELECT e.school_id, e.academic_year, :upTo AS made_on,
                               SUM(IF(e.ethnicity IN (:group), e.numerator, 0)) AS group_numerator,
                               0 AS group_denominator, 0 AS group_squares, 0 AS group_pupils_with,
                               SUM(e.numerator) AS numerator,
                               0 AS denominator, 0 AS squares, 0 AS pupils_with, 0 AS provisional
                        FROM figures_event e JOIN schools_school s ON s.id = e.school_id
                        WHERE e.measure = :measure AND e.academic_year = :year AND e.event_date <= :upTo
                          AND s.la_code IN (:boroughs)
                        GROUP BY e.school_id, e.academic_year
                        """)
                .param("upTo", upTo)
                .param("group", names(group))
                .param("measure", measure)
                .param("year", year.endYear())
                .param("boroughs", codes(scope.boroughs()))
                .query(CellQueries::counts)
                .list();
    }

    private static SchoolYearCounts counts(ResultSet row, int index) throws SQLException {
        boolean provisional = row.getBoolean("provisional");
        Counts group = new Counts(
                row.getLong("group_numerator"),
                row.getLong("group_denominator"),
                row.getLong("group_squares"),
                row.getLong("group_pupils_with"),
                provisional);
        Counts others = new Counts(
                row.getLong("numerator") - group.numerator(),
                row.getLong("denominator") - group.denominator(),
                row.getLong("squares") - group.squares(),
                row.getLong("pupils_with") - group.pupilsWith(),
                provisional);
        return new SchoolYearCounts(
                new SchoolId(row.getLong("school_id")),
                new AcademicYear(row.getInt("academic_year")),
                group,
                others,
                row.getDate("made_on").toLocalDate());
    }

    private static List<String> names(Collection<Ethnicity> group) {
        return group.stream().map(Ethnicity::name).toList();
    }

    private static List<String> codes(Collection<LaCode> boroughs) {
        return boroughs.stream().map(LaCode::value).toList();
    }
}
