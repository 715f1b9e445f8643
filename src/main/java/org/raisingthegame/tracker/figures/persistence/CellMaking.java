package org.raisingthegame.tracker.figures.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.Running;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes cells from the rows of measures: a handful of statements for each measure, however many schools and years. All
 * of one call must run in one transaction, because its temporary tables belong to the connection.
 */
@Component
@Unscoped("Counts into the stored cells; shows nothing to anybody")
public class CellMaking {

    /** Rows to a batch: enough that the round trip no longer counts. */
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    CellMaking(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes the cells of these school-years anew, for all the measures.
     *
     * @return for each measure whose counts came out otherwise than before, in which of them they did
     */
    public Map<String, Set<SchoolYear>> make(
            Collection<Measure> measures, Collection<SchoolYear> schoolYears, LocalDate today) {
        if (schoolYears.isEmpty()) {
            return Map.of();
        }
        jdbc.execute("""
                CREATE OR REPLACE TEMPORARY TABLE figures_making_scope (
                  school_id BIGINT NOT NULL, academic_year SMALLINT NOT NULL, PRIMARY KEY (school_id, academic_year))
                """);
        jdbc.batchUpdate(
                "INSERT IGNORE INTO figures_making_scope (school_id, academic_year) VALUES (?, ?)",
                schoolYears,
                BATCH,
                (statement, schoolYear) -> {
                    statement.setLong(1, schoolYear.school().value());
                    statement.setInt(2, schoolYear.year().endYear());
                });
        Map<String, Set<SchoolYear>> changed = new LinkedHashMap<>();
        Map<String, String> headcounts = new HashMap<>();
        for (Measure measure : measures) {
            Set<SchoolYear> ofMeasure = make(measure, headcounts, today);
            if (!ofMeasure.isEmpty()) {
                changed.put(measure.id(), ofMeasure);
            }
        }
        headcounts.values().forEach(table -> jdbc.execute("DROP TEMPORARY TABLE IF EXISTS " + table));
        jdbc.execute("DROP TEMPORARY TABLE IF EXISTS figures_making_row, figures_making_pupil, figures_making_scope");
        return changed;
    }

    private Set<SchoolYear> make(Measure measure, Map<String, String> headcounts, LocalDate today) {
        Map<SchoolYear, String> before = marks(measure);
        String headcount = null;
        if (measure.overHeadcount()) {
            headcount = headcounts.get(measure.relations().getFirst());
            if (headcount == null) {
                headcount = "figures_making_headcount_" + headcounts.size();
                countHeads(measure, headcount);
                headcounts.put(measure.relations().getFirst(), headcount);
            }
        }
        gatherRows(
                measure,
                headcount == null ? measure.relations() : measure.relations().subList(1, 2));
        addUpPupils(measure);
        for (String table : new String[] {"figures_cell", "figures_event"}) {
            jdbc.update(
                    "DELETE t FROM " + table + " t JOIN figures_making_scope s ON s.school_id = t.school_id "
                            + "AND s.academic_year = t.academic_year WHERE t.measure = ?",
                    measure.id());
        }
        if (headcount != null) {
            storeCellsOver(headcount, measure, today);
        } else {
            storeCells(measure, today, "''", "");
        }
        if (measure.byYearGroup()) {
            storeCells(measure, today, "year_group", "WHERE year_group IS NOT NULL");
        }
        if (measure.running() == Running.EVENTS) {
            addUpEvents(measure);
        }
        return differing(before, marks(measure));
    }

    private void storeCells(Measure measure, LocalDate today, String yearGroup, String where) {
        jdbc.update("""
                INSERT INTO figures_cell (measure, school_id, academic_year, ethnicity, year_group,
                                          numerator, denominator, squares, pupils_with,
                                          possible, possible_squares, products, provisional, amended, as_at, made_on)
                SELECT ?, school_id, academic_year, ethnicity, %s AS cell_year_group,
                       SUM(numerator), SUM(denominator), SUM(numerator * numerator), SUM(numerator > 0),
                       SUM(possible), SUM(possible * possible), SUM(numerator * possible),
                       MAX(provisional), MAX(amended), MAX(as_at), ?
                FROM figures_making_pupil
                %s
                GROUP BY school_id, academic_year, ethnicity, cell_year_group
                """.formatted(yearGroup, where), measure.id(), today);
    }

    /**
     * The pupils on roll by school, year and ethnicity, once for all measures over the same headcount: it is nearly all of
     * the work, and a score of measures share it.
     */
    private void countHeads(Measure measure, String table) {
        gatherRows(measure, measure.relations().subList(0, 1));
        addUpPupils(measure);
        jdbc.execute("""
                CREATE OR REPLACE TEMPORARY TABLE %s AS
                SELECT school_id, academic_year, ethnicity, SUM(denominator) AS denominator,
                       MAX(provisional) AS provisional, MAX(amended) AS amended
                FROM figures_making_pupil
                GROUP BY school_id, academic_year, ethnicity
                """.formatted(table));
    }

    private void storeCellsOver(String headcount, Measure measure, LocalDate today) {
        jdbc.update("""
                INSERT INTO figures_cell (measure, school_id, academic_year, ethnicity, numerator, denominator, squares,
                                          pupils_with, provisional, amended, made_on)
                SELECT ?, school_id, academic_year, ethnicity, SUM(numerator), SUM(denominator), SUM(squares),
                       SUM(pupils_with), MAX(provisional), MAX(amended), ?
                FROM (SELECT school_id, academic_year, ethnicity, 0 AS numerator, denominator, 0 AS squares,
                             0 AS pupils_with, provisional, amended
                      FROM %s
                      UNION ALL
                      SELECT school_id, academic_year, ethnicity, SUM(numerator), 0, SUM(numerator * numerator),
                             SUM(numerator > 0), MAX(provisional), MAX(amended)
                      FROM figures_making_pupil
                      GROUP BY school_id, academic_year, ethnicity) counted
                GROUP BY school_id, academic_year, ethnicity
                """.formatted(headcount), measure.id(), today);
    }

    /** The cells of each school-year in one word each; two that are alike were counted alike. */
    private Map<SchoolYear, String> marks(Measure measure) {
        Map<SchoolYear, String> marks = new HashMap<>();
        jdbc.query(
                """
                SELECT c.school_id, c.academic_year,
                       SHA2(GROUP_CONCAT(c.ethnicity, ' ', c.year_group, ' ', c.numerator, ' ', c.denominator, ' ',
                                         c.squares, ' ', c.possible, ' ', c.provisional, ' ', c.amended, ' ',
                                         COALESCE(c.as_at, '') ORDER BY c.ethnicity, c.year_group SEPARATOR ','), 256)
                         AS mark
                FROM figures_making_scope s
                JOIN figures_cell c ON c.school_id = s.school_id AND c.academic_year = s.academic_year
                WHERE c.measure = ?
                GROUP BY c.school_id, c.academic_year
                """,
                row -> {
                    marks.put(
                            new SchoolYear(
                                    new SchoolId(row.getLong("school_id")),
                                    new AcademicYear(row.getInt("academic_year"))),
                            row.getString("mark"));
                },
                measure.id());
        return marks;
    }

    private static Set<SchoolYear> differing(Map<SchoolYear, String> before, Map<SchoolYear, String> after) {
        Set<SchoolYear> differing = new LinkedHashSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(schoolYear -> Objects.equals(before.get(schoolYear), after.get(schoolYear)));
        return differing;
    }

    private void gatherRows(Measure measure, List<String> relations) {
        jdbc.execute("""
                CREATE OR REPLACE TEMPORARY TABLE figures_making_row (
                  pupil_id BIGINT NOT NULL, school_id BIGINT NOT NULL, academic_year SMALLINT NOT NULL,
                  numerator INT NOT NULL, denominator INT NOT NULL, event_date DATE NULL, provisional TINYINT NOT NULL,
                  possible INT NOT NULL, year_group VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL)
                """);
        String possible = measure.kind() == MeasureKind.SHARE_OF_POSSIBLE ? "m.possible" : "0";
        String yearGroup = measure.byYearGroup() ? "m.year_group" : "NULL";
        for (String relation : relations) {
            jdbc.update("""
                    INSERT INTO figures_making_row
                    SELECT m.pupil_id, m.school_id, m.academic_year, m.numerator, m.denominator, m.event_date,
                           m.provisional, %s, %s
                    FROM figures_making_scope s
                    JOIN (%s) m ON m.school_id = s.school_id AND m.academic_year = s.academic_year
                    """.formatted(possible, yearGroup, relation));
        }
    }

    /**
     * One row a pupil, school and year, with the ethnicity that the school recorded in that year; else the latest it
     * recorded before; else the earliest after; else not obtained. Never another school's: whoever can import a list of
     * UPNs could otherwise read in his figures what others know of those pupils.
     */
    private void addUpPupils(Measure measure) {
        String numerator = measure.counting() == Counting.ONCE_A_PUPIL ? "LEAST(1, SUM(numerator))" : "SUM(numerator)";
        String asAt = measure.running() == Running.TO_DATE ? "MAX(event_date)" : "CAST(NULL AS DATE)";
        jdbc.execute("""
                CREATE OR REPLACE TEMPORARY TABLE figures_making_pupil (
                  pupil_id BIGINT NOT NULL, school_id BIGINT NOT NULL, academic_year SMALLINT NOT NULL,
                  numerator BIGINT NOT NULL, denominator INT NOT NULL, provisional TINYINT NOT NULL,
                  amended TINYINT NOT NULL, possible BIGINT NOT NULL, as_at DATE NULL,
                  year_group VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
                  ethnicity CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
                  PRIMARY KEY (pupil_id, school_id, academic_year))
                """);
        jdbc.update("""
                INSERT INTO figures_making_pupil
                SELECT p.pupil_id, p.school_id, p.academic_year, p.numerator, p.denominator, p.provisional,
                       p.amended, p.possible, p.as_at, p.year_group,
                       COALESCE(
                           own.ethnicity,
                           (SELECT c.ethnicity FROM pupils_characteristics c
                            WHERE c.school_id = p.school_id AND c.pupil_id = p.pupil_id
                              AND c.academic_year < p.academic_year AND c.ethnicity IS NOT NULL
                            ORDER BY c.academic_year DESC LIMIT 1),
                           (SELECT c.ethnicity FROM pupils_characteristics c
                            WHERE c.school_id = p.school_id AND c.pupil_id = p.pupil_id
                              AND c.academic_year > p.academic_year AND c.ethnicity IS NOT NULL
                            ORDER BY c.academic_year LIMIT 1),
                           'NOBT')
                FROM (SELECT pupil_id, school_id, academic_year, %s AS numerator,
                             LEAST(1, SUM(denominator)) AS denominator, MAX(provisional = 1) AS provisional,
                             MAX(provisional = 2) AS amended, SUM(possible) AS possible, %s AS as_at,
                             MAX(year_group) AS year_group
                      FROM figures_making_row
                      GROUP BY pupil_id, school_id, academic_year) p
                LEFT JOIN pupils_characteristics own
                  ON own.school_id = p.school_id AND own.academic_year = p.academic_year AND own.pupil_id = p.pupil_id
                """.formatted(numerator, asAt));
    }

    private void addUpEvents(Measure measure) {
        String events = measure.counting() == Counting.ONCE_A_PUPIL ? """
                  SELECT pupil_id, school_id, academic_year, MIN(event_date) AS event_date, 1 AS numerator
                  FROM figures_making_row WHERE numerator > 0 AND event_date IS NOT NULL
                  GROUP BY pupil_id, school_id, academic_year
                  """ : """
                  SELECT pupil_id, school_id, academic_year, event_date, numerator
                  FROM figures_making_row WHERE numerator > 0 AND event_date IS NOT NULL
                  """;
        jdbc.update("""
                INSERT INTO figures_event (measure, school_id, academic_year, event_date, ethnicity, numerator)
                SELECT ?, e.school_id, e.academic_year, e.event_date, p.ethnicity, SUM(e.numerator)
                FROM (%s) e
                JOIN figures_making_pupil p
                  ON p.pupil_id = e.pupil_id AND p.school_id = e.school_id AND p.academic_year = e.academic_year
                GROUP BY e.school_id, e.academic_year, e.event_date, p.ethnicity
                """.formatted(events), measure.id());
    }
}
