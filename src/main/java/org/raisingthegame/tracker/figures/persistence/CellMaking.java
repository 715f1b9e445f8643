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
import org.raisingthegame.tracker.figures.spi.Cut;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.Running;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Makes cells from the rows of measures: a handful of statements for each measure, however many schools and years. What is
 * known of pupils is gathered once for all measures, and a headcount once for all measures over it: its pupils are cells of
 * their own ({@link CellIds}), so that a score of measures store only what happened. All of one call must run in one
 * transaction, because its temporary tables belong to the connection. They are of the engine Aria, since nobody needs them
 * after a crash; in InnoDB they take three times as long.
 */
@Component
@Unscoped("Counts into the stored cells; shows nothing to anybody")
public class CellMaking {

    /** Rows to a batch: enough that the round trip no longer counts. */
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final Reported reported;

    CellMaking(JdbcTemplate jdbc, Reported reported) {
        this.jdbc = jdbc;
        this.reported = reported;
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
        gatherKnown();
        Map<String, Set<SchoolYear>> changed = new LinkedHashMap<>();
        Map<String, Set<SchoolYear>> headcounts = new HashMap<>();
        for (Measure measure : measures) {
            Set<SchoolYear> ofMeasure = new LinkedHashSet<>();
            if (measure.overHeadcount()) {
                ofMeasure.addAll(headcounts.computeIfAbsent(
                        CellIds.headcount(measure),
                        id -> make(id, measure, measure.relations().subList(0, 1), today)));
                ofMeasure.addAll(make(measure.id(), measure, measure.relations().subList(1, 2), today));
            } else {
                ofMeasure.addAll(make(measure.id(), measure, measure.relations(), today));
            }
            if (!ofMeasure.isEmpty()) {
                changed.put(measure.id(), ofMeasure);
            }
        }
        noteReported(measures, changed);
        jdbc.execute("DROP TEMPORARY TABLE IF EXISTS figures_making_row, figures_making_pupil, figures_making_known,"
                + " figures_making_scope");
        return changed;
    }

    /** A school whose first list has come, or whose only one is gone, counts otherwise in its years without events too. */
    private void noteReported(Collection<Measure> measures, Map<String, Set<SchoolYear>> changed) {
        Map<String, Set<SchoolYear>> turned = new HashMap<>();
        for (Measure measure : measures) {
            if (measure.overHeadcount()) {
                Set<SchoolYear> years = turned.computeIfAbsent(measure.plugin(), reported::note);
                if (!years.isEmpty() && !measure.listsFrom().isEmpty()) {
                    changed.computeIfAbsent(measure.id(), key -> new LinkedHashSet<>())
                            .addAll(years);
                }
            }
        }
    }

    private Set<SchoolYear> make(String id, Measure measure, List<String> relations, LocalDate today) {
        Map<SchoolYear, String> before = marks(id);
        int rows = gatherRows(measure, relations);
        if (rows == 0 && before.isEmpty()) {
            // As of most measures after an import: a primary school has no GCSE.
            return Set.of();
        }
        addUpPupils(measure);
        for (String table : new String[] {"figures_cell", "figures_event"}) {
            jdbc.update(
                    "DELETE t FROM figures_making_scope s STRAIGHT_JOIN " + table + " t ON s.school_id = t.school_id "
                            + "AND s.academic_year = t.academic_year WHERE t.measure = ?",
                    id);
        }
        storeCells(id, today, "''", "");
        boolean headcount = !id.equals(measure.id());
        for (Cut cut : headcount ? Set.of(Cut.values()) : measure.cuts()) {
            storeCells(id, today, partCode(cut), cut == Cut.YEAR_GROUP ? "WHERE year_group IS NOT NULL" : "");
        }
        if (measure.running() == Running.EVENTS && !headcount) {
            addUpEvents(measure);
        }
        return differing(before, marks(id));
    }

    /** What makes the code of a pupil's part. */
    private static String partCode(Cut cut) {
        return switch (cut) {
            case SEX -> "CONCAT('X', COALESCE(sex, '?'))";
            case FSM -> "CONCAT('F', COALESCE(IF(fsm, 'Y', IF(fsm IS NULL, NULL, 'N')), '?'))";
            case SEN -> "CONCAT('S', COALESCE(sen, '?'))";
            case EAL -> "CONCAT('E', COALESCE(IF(eal, 'Y', IF(eal IS NULL, NULL, 'N')), '?'))";
            case YEAR_GROUP -> "CONCAT('Y', year_group)";
        };
    }

    private void storeCells(String id, LocalDate today, String part, String where) {
        jdbc.update("""
                INSERT INTO figures_cell (measure, school_id, academic_year, ethnicity, part,
                                          numerator, denominator, squares, pupils_with,
                                          possible, possible_squares, products, provisional, amended, as_at, made_on)
                SELECT ?, school_id, academic_year, ethnicity, %s AS cell_part,
                       SUM(numerator), SUM(denominator), SUM(numerator * numerator), SUM(numerator > 0),
                       SUM(possible), SUM(possible * possible), SUM(numerator * possible),
                       MAX(provisional), MAX(amended), MAX(as_at), ?
                FROM figures_making_pupil
                %s
                GROUP BY school_id, academic_year, ethnicity, cell_part
                """.formatted(part, where), id, today);
    }

    /** The cells of each school-year in one word each; two that are alike were counted alike. */
    private Map<SchoolYear, String> marks(String id) {
        Map<SchoolYear, String> marks = new HashMap<>();
        jdbc.query(
                """
                SELECT c.school_id, c.academic_year, COUNT(*) AS cells,
                       BIT_XOR(CONV(LEFT(MD5(CONCAT_WS(' ', c.ethnicity, c.part, c.numerator, c.denominator, c.squares,
                                                       c.possible, c.provisional, c.amended, COALESCE(c.as_at, ''))),
                                         16), 16, 10)) AS mark
                FROM figures_making_scope s
                STRAIGHT_JOIN figures_cell c ON c.school_id = s.school_id AND c.academic_year = s.academic_year
                WHERE c.measure = ?
                GROUP BY c.school_id, c.academic_year
                """,
                row -> {
                    marks.put(
                            new SchoolYear(
                                    new SchoolId(row.getLong("school_id")),
                                    new AcademicYear(row.getInt("academic_year"))),
                            row.getString("cells") + " " + row.getString("mark"));
                },
                id);
        return marks;
    }

    private static Set<SchoolYear> differing(Map<SchoolYear, String> before, Map<SchoolYear, String> after) {
        Set<SchoolYear> differing = new LinkedHashSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(schoolYear -> Objects.equals(before.get(schoolYear), after.get(schoolYear)));
        return differing;
    }

    /**
     * What is known of the pupils of the school-years: sex and year group by the roll that counts, the rest as recorded for
     * the year. Pupils of whom only a result or an event is known are added when they come up.
     */
    private void gatherKnown() {
        jdbc.execute("""
                CREATE OR REPLACE TEMPORARY TABLE figures_making_known (
                  school_id BIGINT NOT NULL, academic_year SMALLINT NOT NULL, pupil_id BIGINT NOT NULL,
                  ethnicity CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NULL,
                  sex CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NULL, fsm TINYINT NULL,
                  sen CHAR(1) CHARACTER SET ascii COLLATE ascii_bin NULL, eal TINYINT NULL,
                  year_group VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL,
                  PRIMARY KEY (school_id, academic_year, pupil_id), KEY (ethnicity)) ENGINE = Aria
                """);
        jdbc.update("""
                INSERT INTO figures_making_known
                SELECT day.school_id, day.academic_year, roll.pupil_id, c.ethnicity, roll.sex, c.fsm, c.sen, c.eal,
                       roll.year_group
                FROM figures_making_scope s
                JOIN pupils_census_day day ON day.school_id = s.school_id AND day.academic_year = s.academic_year
                JOIN pupils_roll roll ON roll.school_id = day.school_id AND roll.as_at = day.as_at
                LEFT JOIN pupils_characteristics c
                  ON c.school_id = day.school_id AND c.academic_year = day.academic_year AND c.pupil_id = roll.pupil_id
                """);
        jdbc.update("""
                INSERT INTO figures_making_known
                SELECT c.school_id, c.academic_year, c.pupil_id, c.ethnicity, NULL, c.fsm, c.sen, c.eal, NULL
                FROM figures_making_scope s
                JOIN pupils_characteristics c ON c.school_id = s.school_id AND c.academic_year = s.academic_year
                LEFT JOIN figures_making_known k
                  ON k.school_id = c.school_id AND k.academic_year = c.academic_year AND k.pupil_id = c.pupil_id
                WHERE k.pupil_id IS NULL
                """);
        findEthnicities();
    }

    /**
     * Where the year has no ethnicity, the latest that the same school recorded before; else the earliest after; else not
     * obtained. Never another school's: whoever can import a list of UPNs could otherwise read in his figures what others
     * know of those pupils.
     */
    private void findEthnicities() {
        jdbc.update("""
                UPDATE figures_making_known k SET k.ethnicity = COALESCE(
                  (SELECT c.ethnicity FROM pupils_characteristics c
                   WHERE c.school_id = k.school_id AND c.pupil_id = k.pupil_id
                     AND c.academic_year < k.academic_year AND c.ethnicity IS NOT NULL
                   ORDER BY c.academic_year DESC LIMIT 1),
                  (SELECT c.ethnicity FROM pupils_characteristics c
                   WHERE c.school_id = k.school_id AND c.pupil_id = k.pupil_id
                     AND c.academic_year > k.academic_year AND c.ethnicity IS NOT NULL
                   ORDER BY c.academic_year LIMIT 1),
                  'NOBT')
                WHERE k.ethnicity IS NULL
                """);
    }

    /** @return how many rows there are */
    private int gatherRows(Measure measure, List<String> relations) {
        jdbc.execute("""
                CREATE OR REPLACE TEMPORARY TABLE figures_making_row (
                  pupil_id BIGINT NOT NULL, school_id BIGINT NOT NULL, academic_year SMALLINT NOT NULL,
                  numerator INT NOT NULL, denominator INT NOT NULL, event_date DATE NULL, provisional TINYINT NOT NULL,
                  possible INT NOT NULL, year_group VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NULL) ENGINE = Aria
                """);
        String possible = measure.kind() == MeasureKind.SHARE_OF_POSSIBLE ? "m.possible" : "0";
        String yearGroup = measure.byYearGroup() ? "m.year_group" : "NULL";
        int rows = 0;
        for (String relation : relations) {
            rows += jdbc.update("""
                    INSERT INTO figures_making_row
                    SELECT m.pupil_id, m.school_id, m.academic_year, m.numerator, m.denominator, m.event_date,
                           m.provisional, %s, %s
                    FROM figures_making_scope s
                    JOIN (%s) m ON m.school_id = s.school_id AND m.academic_year = s.academic_year
                    """.formatted(possible, yearGroup, relation));
        }
        if (rows == 0) {
            return 0;
        }
        int unknown = jdbc.update("""
                INSERT INTO figures_making_known (school_id, academic_year, pupil_id)
                SELECT DISTINCT r.school_id, r.academic_year, r.pupil_id
                FROM figures_making_row r
                LEFT JOIN figures_making_known k
                  ON k.school_id = r.school_id AND k.academic_year = r.academic_year AND k.pupil_id = r.pupil_id
                WHERE k.pupil_id IS NULL
                """);
        if (unknown > 0) {
            findEthnicities();
        }
        return rows;
    }

    /** One row a pupil, school and year, with what is known of him. */
    private void addUpPupils(Measure measure) {
        String numerator = measure.counting() == Counting.ONCE_A_PUPIL ? "LEAST(1, SUM(numerator))" : "SUM(numerator)";
        String asAt = measure.running() == Running.TO_DATE ? "MAX(event_date)" : "CAST(NULL AS DATE)";
        String yearGroup = measure.byYearGroup() ? "p.year_group" : "k.year_group";
        jdbc.execute("""
                CREATE OR REPLACE TEMPORARY TABLE figures_making_pupil ENGINE = Aria AS
                SELECT p.pupil_id, p.school_id, p.academic_year, p.numerator, p.denominator, p.provisional,
                       p.amended, p.possible, p.as_at, k.ethnicity, k.sex, k.fsm, k.sen, k.eal, %s AS year_group
                FROM (SELECT pupil_id, school_id, academic_year, %s AS numerator,
                             LEAST(1, SUM(denominator)) AS denominator, MAX(provisional = 1) AS provisional,
                             MAX(provisional = 2) AS amended, SUM(possible) AS possible, %s AS as_at,
                             MAX(year_group) AS year_group
                      FROM figures_making_row
                      GROUP BY school_id, academic_year, pupil_id) p
                JOIN figures_making_known k
                  ON k.school_id = p.school_id AND k.academic_year = p.academic_year AND k.pupil_id = p.pupil_id
                """.formatted(yearGroup, numerator, asAt));
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
                SELECT ?, e.school_id, e.academic_year, e.event_date, k.ethnicity, SUM(e.numerator)
                FROM (%s) e
                JOIN figures_making_known k
                  ON k.school_id = e.school_id AND k.academic_year = e.academic_year AND k.pupil_id = e.pupil_id
                GROUP BY e.school_id, e.academic_year, e.event_date, k.ethnicity
                """.formatted(events), measure.id());
    }
}
