package org.raisingthegame.tracker.figures.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.database.RequestMemory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which years of which boroughs are closed. */
@Component
@Unscoped("That a year is closed is no secret")
public class ClosedYearTable {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    ClosedYearTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public record Closed(LaCode borough, AcademicYear year) {}

    public Set<Closed> all() {
        return days().keySet();
    }

    /** On which day each was closed. */
    public Map<Closed, LocalDate> days() {
        Map<Closed, LocalDate> days = new HashMap<>();
        jdbc.query("SELECT la_code, academic_year, closed_on FROM figures_closed_year", row -> {
            days.put(
                    new Closed(new LaCode(row.getString("la_code")), new AcademicYear(row.getInt("academic_year"))),
                    row.getDate("closed_on").toLocalDate());
        });
        return days;
    }

    /** Which schools shared their figures when a year was closed; has every closed year. */
    public Map<Closed, Set<SchoolId>> sharing() {
        return RequestMemory.of(this::readSharing, "closed years");
    }

    private Map<Closed, Set<SchoolId>> readSharing() {
        Map<Closed, Set<SchoolId>> sharing = new HashMap<>();
        jdbc.query("""
                SELECT y.la_code, y.academic_year, s.school_id FROM figures_closed_year y
                LEFT JOIN figures_closed_sharing s ON s.la_code = y.la_code AND s.academic_year = y.academic_year
                """, row -> {
            Set<SchoolId> schools = sharing.computeIfAbsent(
                    new Closed(new LaCode(row.getString("la_code")), new AcademicYear(row.getInt("academic_year"))),
                    year -> new HashSet<>());
            long school = row.getLong("school_id");
            if (!row.wasNull()) {
                schools.add(new SchoolId(school));
            }
        });
        return sharing;
    }

    /**
     * A year that is closed already stays as it is.
     *
     * @param sharing the schools of the borough that share their figures on that day
     */
    public void close(Closed year, LocalDate on, Collection<SchoolId> sharing) {
        boolean open = jdbc.update(
                        "INSERT IGNORE INTO figures_closed_year (la_code, academic_year, closed_on) VALUES (?, ?, ?)",
                        year.borough().value(),
                        year.year().endYear(),
                        on)
                == 1;
        if (!open) {
            return;
        }
        jdbc.batchUpdate(
                "INSERT INTO figures_closed_sharing (la_code, academic_year, school_id) VALUES (?, ?, ?)",
                sharing,
                BATCH,
                (statement, school) -> {
                    statement.setString(1, year.borough().value());
                    statement.setInt(2, year.year().endYear());
                    statement.setLong(3, school.value());
                });
    }

    public void reopen(Closed year) {
        jdbc.update(
                "DELETE FROM figures_closed_year WHERE la_code = ? AND academic_year = ?",
                year.borough().value(),
                year.year().endYear());
    }
}
