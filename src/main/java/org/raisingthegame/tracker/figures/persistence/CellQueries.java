package org.raisingthegame.tracker.figures.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.figures.Part;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads stored cells. What it returns is not suppressed and must not leave the figures module as it is. */
@Component
@Unscoped("Only figures reads beyond the caller's row scope: within his boroughs, and never a pupil")
public class CellQueries {

    /**
     * Where events are counted among the pupils on roll, a year of which no school of the borough has any event of the plugin is
     * one whose lists nobody imported: there it says nothing, and not that nothing happened. A single school without an event
     * may well have had none. The server remembers the answer for each borough and year, and stops at the first event; an EXISTS it
     * would turn into a table of all events, for each page anew.
     */
    private static final String RECORDED = """
            AND (
              SELECT 1 FROM schools_school any STRAIGHT_JOIN figures_event e ON e.school_id = any.id
              WHERE any.la_code = s.la_code AND e.measure LIKE :plugin AND e.academic_year = c.academic_year LIMIT 1) = 1
            """;

    private final JdbcClient jdbc;

    CellQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every school and year of the boroughs that has anything counted, in the order of years. */
    public List<SchoolYearCounts> bySchoolAndYear(FigureScope scope, Measure measure, Set<Ethnicity> group) {
        return bySchoolAndYear(scope, measure, group, null);
    }

    /** @param part the only pupils to be counted; null for all */
    public List<SchoolYearCounts> bySchoolAndYear(
            FigureScope scope, Measure measure, Set<Ethnicity> group, @Nullable Part part) {
        return bySchoolAndYear(scope, measure, group, part, "", Map.of());
    }

    /** The same of some schools and some years; of all years where none are named. */
    public List<SchoolYearCounts> ofSchools(
            FigureScope scope,
            Measure measure,
            Set<Ethnicity> group,
            @Nullable Part part,
            Collection<SchoolId> schools,
            Collection<AcademicYear> years) {
        Map<String, Object> named = new HashMap<>();
        named.put("schools", schools.stream().map(SchoolId::value).toList());
        String narrower = "AND s.id IN (:schools)";
        if (!years.isEmpty()) {
            named.put("years", years.stream().map(AcademicYear::endYear).toList());
            narrower += " AND c.academic_year IN (:years)";
        }
        return bySchoolAndYear(scope, measure, group, part, narrower, named);
    }

    /** Every year of one school that has anything counted, in the order of years. */
    public List<SchoolYearCounts> byYear(
            FigureScope scope, Measure measure, Set<Ethnicity> group, @Nullable Part part, SchoolId school) {
        return bySchoolAndYear(scope, measure, group, part, "AND s.id = :school", Map.of("school", school.value()));
    }

    private List<SchoolYearCounts> bySchoolAndYear(
            FigureScope scope,
            Measure measure,
            Set<Ethnicity> group,
            @Nullable Part part,
            String narrower,
            Map<String, ?> narrowedBy) {
        return jdbc.sql("""
                        SELECT c.school_id, c.academic_year, MAX(c.made_on) AS made_on,
                               SUM(IF(c.ethnicity IN (:group), c.numerator, 0)) AS group_numerator,
                               SUM(IF(c.ethnicity IN (:group), c.denominator, 0)) AS group_denominator,
                               SUM(IF(c.ethnicity IN (:group), c.squares, 0)) AS group_squares,
                               SUM(IF(c.ethnicity IN (:group), c.pupils_with, 0)) AS group_pupils_with,
                               SUM(IF(c.ethnicity IN (:group), c.possible, 0)) AS group_possible,
                               SUM(IF(c.ethnicity IN (:group), c.possible_squares, 0)) AS group_possible_squares,
                               SUM(IF(c.ethnicity IN (:group), c.products, 0)) AS group_products,
                               SUM(c.numerator) AS numerator,
                               SUM(c.denominator) AS denominator,
                               SUM(c.squares) AS squares,
                               SUM(c.pupils_with) AS pupils_with,
                               SUM(c.possible) AS possible,
                               SUM(c.possible_squares) AS possible_squares,
                               SUM(c.products) AS products,
                               MAX(c.provisional) AS provisional,
                               MAX(c.amended) AS amended,
                               MAX(c.as_at) AS as_at
                        FROM %s STRAIGHT_JOIN schools_school s
                        STRAIGHT_JOIN figures_cell c ON c.measure = m.measure AND c.school_id = s.id AND c.part = :part
                        WHERE s.la_code IN (:boroughs) %s %s
                        GROUP BY c.school_id, c.academic_year
                        ORDER BY c.academic_year, c.school_id
                        """.formatted(CellIds.table(measure), narrower, measure.overHeadcount() ? RECORDED : ""))
                .params(narrowedBy)
                .param("plugin", measure.plugin() + ".%")
                .param("group", names(group))
                .param("part", part == null ? Part.ALL : part.code())
                .param("boroughs", codes(scope.boroughs()))
                .query(CellQueries::counts)
                .list();
    }

    /** The year groups for which a measure is counted in any year: of a school, or of all where that is null. */
    public List<YearGroup> yearGroups(FigureScope scope, Measure measure, @Nullable SchoolId school) {
        return jdbc
                .sql("""
                        SELECT DISTINCT SUBSTR(c.part, 2)
                        FROM %s STRAIGHT_JOIN schools_school s
                        STRAIGHT_JOIN figures_cell c ON c.measure = m.measure AND c.school_id = s.id AND c.part LIKE 'Y%%'
                        WHERE (:school IS NULL OR s.id = :school) AND s.la_code IN (:boroughs)
                        """.formatted(CellIds.table(measure)))
                .param("school", school == null ? null : school.value())
                .param("boroughs", codes(scope.boroughs()))
                .query(String.class)
                .list()
                .stream()
                .map(YearGroup::parse)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
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
                               0 AS group_possible, 0 AS group_possible_squares, 0 AS group_products,
                               SUM(e.numerator) AS numerator,
                               0 AS denominator, 0 AS squares, 0 AS pupils_with,
                               0 AS possible, 0 AS possible_squares, 0 AS products,
                               0 AS provisional, 0 AS amended, NULL AS as_at
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
        Counts group = counts(row, "group_");
        Counts all = counts(row, "");
        return new SchoolYearCounts(
                new SchoolId(row.getLong("school_id")),
                new AcademicYear(row.getInt("academic_year")),
                group,
                all.minus(group),
                row.getDate("made_on").toLocalDate());
    }

    /** @param part what the names of the columns begin with */
    private static Counts counts(ResultSet row, String part) throws SQLException {
        Date asAt = row.getDate("as_at");
        return new Counts(
                row.getLong(part + "numerator"),
                row.getLong(part + "denominator"),
                row.getLong(part + "squares"),
                row.getLong(part + "pupils_with"),
                row.getBoolean("provisional"),
                row.getBoolean("amended"),
                new Counts.Possible(
                        row.getLong(part + "possible"),
                        row.getLong(part + "possible_squares"),
                        row.getLong(part + "products")),
                asAt == null ? null : asAt.toLocalDate());
    }

    private static List<String> names(Collection<Ethnicity> group) {
        return group.stream().map(Ethnicity::name).toList();
    }

    private static List<String> codes(Collection<LaCode> boroughs) {
        return boroughs.stream().map(LaCode::value).toList();
    }
}
