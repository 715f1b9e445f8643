package org.raisingthegame.tracker.figures.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which figures are to be made anew, and whose turn it is to make them. */
@Component
@Unscoped("Keeps count of work to do; shows nothing to anybody")
public class StaleFigures {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    StaleFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A school-year to be made anew, as it stands in the queue. */
    public record Entry(long id, SchoolYear schoolYear) {}

    /**
     * Marks school-years as stale. It reads nothing, so that an import never waits for a run that makes figures; which
     * other years go with them, {@link #alsoStale} says when it is their turn.
     */
    public void mark(Collection<SchoolYear> schoolYears) {
        jdbc.batchUpdate(
                "INSERT INTO figures_stale (school_id, academic_year) VALUES (?, ?)",
                schoolYears,
                BATCH,
                (statement, schoolYear) -> {
                    statement.setLong(1, schoolYear.school().value());
                    statement.setInt(2, schoolYear.year().endYear());
                });
    }

    /**
     * The years with figures of every school that has anything stale: a pupil without an ethnicity in a year has that of
     * another year of the same school.
     */
    public List<SchoolYear> alsoStale() {
        return jdbc.query(
                "SELECT DISTINCT c.school_id, c.academic_year FROM figures_cell c "
                        + "WHERE c.school_id IN (SELECT school_id FROM figures_stale)",
                (row, index) -> schoolYear(row));
    }

    /** Marks these years of every school. */
    public void markAll(AcademicYear first, AcademicYear last) {
        for (int year = first.endYear(); year <= last.endYear(); year++) {
            jdbc.update("INSERT INTO figures_stale (school_id, academic_year) SELECT id, ? FROM schools_school", year);
        }
    }

    public boolean isAny() {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM figures_stale)", Boolean.class));
    }

    /** Waits for one's turn and holds it until the transaction ends. */
    public void takeTurn() {
        jdbc.queryForObject("SELECT id FROM figures_turn WHERE id = 1 FOR UPDATE", Integer.class);
    }

    public List<Entry> all() {
        return jdbc.query(
                "SELECT id, school_id, academic_year FROM figures_stale ORDER BY id",
                (row, index) -> new Entry(row.getLong("id"), schoolYear(row)));
    }

    private static SchoolYear schoolYear(ResultSet row) throws SQLException {
        return new SchoolYear(new SchoolId(row.getLong("school_id")), new AcademicYear(row.getInt("academic_year")));
    }

    /** Strikes off these entries only; what others have marked meanwhile stays. */
    public void strike(Collection<Entry> entries) {
        jdbc.batchUpdate(
                "DELETE FROM figures_stale WHERE id = ?",
                entries,
                BATCH,
                (statement, entry) -> statement.setLong(1, entry.id()));
    }

    /** By which definition the figures of a measure were last made. */
    public Optional<String> definitionOf(String measure) {
        return jdbc
                .query(
                        "SELECT definition FROM figures_made WHERE measure = ?",
                        (row, index) -> row.getString("definition"),
                        measure)
                .stream()
                .findFirst();
    }

    public void rememberDefinition(String measure, String definition) {
        jdbc.update(
                "INSERT INTO figures_made (measure, definition) VALUES (?, ?) "
                        + "ON DUPLICATE KEY UPDATE definition = VALUES(definition)",
                measure,
                definition);
    }
}
