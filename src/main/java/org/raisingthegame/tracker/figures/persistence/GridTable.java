package org.raisingthegame.tracker.figures.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored grid of what everybody of a borough may be shown, and the cells it is made of. */
@Component
@Unscoped("Holds nothing that not everybody of the borough may see; only figures reads the cells it is made of")
public class GridTable {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    GridTable(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** A stored cell of a school: what the grid is made of. */
    public record Counted(
            SchoolId school, AcademicYear year, Ethnicity ethnicity, String part, Counts counts, LocalDate madeOn) {}

    /**
     * A figure of the grid.
     *
     * @param year the last one of a pool
     * @param years one, or three of a pool
     */
    public record Shown(
            AcademicYear year, int years, String place, String group, String part, Counts counts, LocalDate madeOn) {}

    /** By which fingerprint a year was made. */
    public record Made(String measure, LaCode borough, AcademicYear year) {}

    public Map<Made, String> made() {
        Map<Made, String> made = new HashMap<>();
        jdbc.query("SELECT measure, la_code, academic_year, fingerprint FROM figures_grid_made", row -> {
            made.put(made(row), row.getString("fingerprint"));
        });
        return made;
    }

    /** Which measures, by the ids of their cells, have anything in which borough and year. */
    public Set<Made> counted() {
        return counted(client.sql("SELECT DISTINCT la_code FROM schools_school")
                .query((row, index) -> new LaCode(row.getString("la_code")))
                .list());
    }

    /** The same of some boroughs. */
    public Set<Made> counted(Collection<LaCode> boroughs) {
        return boroughs.isEmpty()
                ? Set.of()
                : new HashSet<>(client.sql("""
                                SELECT DISTINCT c.measure, s.la_code, c.academic_year
                                FROM schools_school s
                                STRAIGHT_JOIN figures_cell c FORCE INDEX (figures_cell_school) ON c.school_id = s.id
                                WHERE s.la_code IN (:boroughs) AND c.part = ''
                                """)
                        .param("boroughs", boroughs.stream().map(LaCode::value).toList())
                        .query((row, index) -> made(row))
                        .list());
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                row.getString("measure"),
                new LaCode(row.getString("la_code")),
                new AcademicYear(row.getInt("academic_year")));
    }

    public List<Counted> cells(Measure measure, LaCode borough, Collection<AcademicYear> years) {
        return client.sql("""
                        SELECT c.school_id, c.academic_year, c.ethnicity, c.part, SUM(c.numerator) AS numerator,
                               SUM(c.denominator) AS denominator, SUM(c.squares) AS squares,
                               SUM(c.pupils_with) AS pupils_with, SUM(c.possible) AS possible,
                               SUM(c.possible_squares) AS possible_squares, SUM(c.products) AS products,
                               MAX(c.provisional) AS provisional, MAX(c.amended) AS amended, MAX(c.as_at) AS as_at,
                               MAX(c.made_on) AS made_on
                        FROM %s STRAIGHT_JOIN schools_school s
                        STRAIGHT_JOIN figures_cell c ON c.measure = m.measure AND c.school_id = s.id
                        WHERE s.la_code = :borough AND c.academic_year IN (:years)
                          AND (c.part = '' OR LEFT(c.part, 1) IN (:cuts)) %s
                        GROUP BY c.school_id, c.academic_year, c.ethnicity, c.part
                        """.formatted(CellIds.table(measure), Reported.clause(measure, "c")))
                .params(Reported.parameters(measure))
                .param("borough", borough.value())
                .param("years", years.stream().map(AcademicYear::endYear).toList())
                .param(
                        "cuts",
                        measure.cuts().isEmpty()
                                ? List.of("-")
                                : measure.cuts().stream()
                                        .map(cut -> cut.letter())
                                        .toList())
                .query((row, index) -> new Counted(
                        new SchoolId(row.getLong("school_id")),
                        new AcademicYear(row.getInt("academic_year")),
                        Ethnicity.valueOf(row.getString("ethnicity")),
                        row.getString("part"),
                        counts(row),
                        row.getDate("made_on").toLocalDate()))
                .list();
    }

    private static Counts counts(ResultSet row) throws SQLException {
        Date asAt = row.getDate("as_at");
        return new Counts(
                row.getLong("numerator"),
                row.getLong("denominator"),
                row.getLong("squares"),
                row.getLong("pupils_with"),
                row.getBoolean("provisional"),
                row.getBoolean("amended"),
                new Counts.Possible(row.getLong("possible"), row.getLong("possible_squares"), row.getLong("products")),
                asAt == null ? null : asAt.toLocalDate());
    }

    /** Puts a year's figures, or a pool's, in place of those that were there. */
    public void replace(
            Measure measure, LaCode borough, AcademicYear year, int years, String fingerprint, List<Shown> shown) {
        jdbc.update(
                "DELETE FROM figures_grid WHERE measure = ? AND la_code = ? AND academic_year = ? AND years = ?",
                measure.id(),
                borough.value(),
                year.endYear(),
                years);
        jdbc.batchUpdate(
                "INSERT INTO figures_grid (measure, la_code, academic_year, years, place, group_name, part, numerator,"
                        + " denominator, squares, pupils_with, possible, possible_squares, products, provisional, amended,"
                        + " as_at, made_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                shown,
                BATCH,
                (statement, one) -> {
                    Counts counts = one.counts();
                    statement.setString(1, measure.id());
                    statement.setString(2, borough.value());
                    statement.setInt(3, year.endYear());
                    statement.setInt(4, years);
                    statement.setString(5, one.place());
                    statement.setString(6, one.group());
                    statement.setString(7, one.part());
                    statement.setLong(8, counts.numerator());
                    statement.setLong(9, counts.denominator());
                    statement.setLong(10, counts.squares());
                    statement.setLong(11, counts.pupilsWith());
                    statement.setLong(12, counts.possible().sum());
                    statement.setLong(13, counts.possible().squares());
                    statement.setLong(14, counts.possible().products());
                    statement.setBoolean(15, counts.provisional());
                    statement.setBoolean(16, counts.amended());
                    statement.setObject(17, counts.asAt());
                    statement.setObject(18, one.madeOn());
                });
        if (years == 1) {
            jdbc.update(
                    "REPLACE INTO figures_grid_made (measure, la_code, academic_year, fingerprint) VALUES (?, ?, ?, ?)",
                    measure.id(),
                    borough.value(),
                    year.endYear(),
                    fingerprint);
        }
    }

    /** The figures of some places, of some groups of one part of the pupils, in all years and pools. */
    public List<Shown> shown(
            FigureScope scope, Measure measure, Collection<String> places, Collection<String> groups, String part) {
        return client.sql("""
                        SELECT * FROM figures_grid
                        WHERE measure = :measure AND la_code IN (:boroughs) AND place IN (:places)
                          AND group_name IN (:groups) AND part = :part
                        """)
                .param("measure", measure.id())
                .param("boroughs", scope.boroughs().stream().map(LaCode::value).toList())
                .param("places", places)
                .param("groups", groups)
                .param("part", part)
                .query((row, index) -> new Shown(
                        new AcademicYear(row.getInt("academic_year")),
                        row.getInt("years"),
                        row.getString("place"),
                        row.getString("group_name"),
                        row.getString("part"),
                        counts(row),
                        row.getDate("made_on").toLocalDate()))
                .list();
    }

    /** The years of a measure of which the grid was made, in any of the boroughs. */
    public Set<AcademicYear> checked(FigureScope scope, Measure measure) {
        return new HashSet<>(client.sql("SELECT DISTINCT academic_year FROM figures_grid_made"
                        + " WHERE measure = :measure AND la_code IN (:boroughs)")
                .param("measure", measure.id())
                .param("boroughs", scope.boroughs().stream().map(LaCode::value).toList())
                .query((row, index) -> new AcademicYear(row.getInt("academic_year")))
                .list());
    }
}
