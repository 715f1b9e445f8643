package org.raisingthegame.tracker.schoolregister.persistence;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.schoolregister.ListedSchool;
import org.raisingthegame.tracker.schools.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schools with their membership of Raising the Game. */
@Component
@Unscoped("That a school exists and belongs to Raising the Game is public")
public class SchoolListQueries {

    private final JdbcClient jdbc;

    SchoolListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All schools by name, each with its latest membership. */
    public List<ListedSchool> allSchools() {
        return jdbc.sql("""
                        SELECT s.id, s.urn, s.laestab, s.name, s.phase, m.joined_on, m.left_on, m.founding
                        FROM schools_school s
                        LEFT JOIN schools_membership m ON m.school_id = s.id
                          AND m.joined_on = (SELECT MAX(l.joined_on) FROM schools_membership l WHERE l.school_id = s.id)
                        ORDER BY s.name COLLATE utf8mb4_uca1400_ai_ci, s.id
                        """)
                .query((row, index) -> new ListedSchool(
                        new School(
                                new SchoolId(row.getLong("id")),
                                new Urn(row.getString("urn")),
                                new Laestab(row.getString("laestab")),
                                row.getString("name"),
                                Phase.valueOf(row.getString("phase"))),
                        row.getObject("joined_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class),
                        row.getBoolean("founding")))
                .list();
    }
}
