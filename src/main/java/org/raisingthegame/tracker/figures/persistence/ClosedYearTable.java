package org.raisingthegame.tracker.figures.persistence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which years of which boroughs are closed. */
@Component
@Unscoped("That a year is closed is no secret")
public class ClosedYearTable {

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

    public void close(Closed year, LocalDate on) {
        jdbc.update(
                "INSERT IGNORE INTO figures_closed_year (la_code, academic_year, closed_on) VALUES (?, ?, ?)",
                year.borough().value(),
                year.year().endYear(),
                on);
    }

    public void reopen(Closed year) {
        jdbc.update(
                "DELETE FROM figures_closed_year WHERE la_code = ? AND academic_year = ?",
                year.borough().value(),
                year.year().endYear());
    }
}
