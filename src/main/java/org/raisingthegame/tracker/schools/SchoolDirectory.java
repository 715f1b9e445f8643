package org.raisingthegame.tracker.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.database.RequestMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds schools by any of their numbers. */
@Component
@Unscoped("That a school exists, its name and its numbers are public")
public class SchoolDirectory {

    private static final String SELECT = "SELECT id, urn, laestab, name, phase FROM schools_school ";

    private final JdbcClient jdbc;

    SchoolDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All schools, by name. */
    public List<School> all() {
        return RequestMemory.of(
                () -> jdbc.sql(SELECT + "ORDER BY name")
                        .query(SchoolDirectory::school)
                        .list(),
                "schools");
    }

    /** The schools that founded Raising the Game, by DfE number. */
    public List<School> founding() {
        return jdbc.sql(SELECT + "WHERE id IN (SELECT school_id FROM schools_membership WHERE founding = 1)"
                        + " ORDER BY laestab")
                .query(SchoolDirectory::school)
                .list();
    }

    /** The schools that have not closed by a day. */
    public List<School> openOn(LocalDate day) {
        return jdbc.sql(SELECT + "WHERE closed_on IS NULL OR closed_on > ? ORDER BY name")
                .param(day)
                .query(SchoolDirectory::school)
                .list();
    }

    /** All schools, by name, with the URNs under which they were known before. */
    public NumberedSchools numbered() {
        Map<SchoolId, School> schools = new LinkedHashMap<>();
        Map<String, SchoolId> byFormerUrn = new HashMap<>();
        jdbc.sql("""
                        SELECT s.id, s.urn, s.laestab, s.name, s.phase, i.urn AS former_urn FROM schools_school s
                        LEFT JOIN schools_identity i ON i.laestab = s.laestab AND i.urn <> s.urn
                        ORDER BY s.name
                        """).query(row -> {
            School school = school(row, 0);
            schools.put(school.id(), school);
            String formerUrn = row.getString("former_urn");
            if (formerUrn != null) {
                byFormerUrn.put(formerUrn, school.id());
            }
        });
        return new NumberedSchools(List.copyOf(schools.values()), byFormerUrn);
    }

    /** Which school took the place of which. */
    public List<Succession> successions() {
        return RequestMemory.of(
                () -> jdbc.sql("SELECT predecessor_id, successor_id, from_on FROM schools_succession ORDER BY from_on")
                        .query((row, index) -> new Succession(
                                new SchoolId(row.getLong("predecessor_id")),
                                new SchoolId(row.getLong("successor_id")),
                                row.getObject("from_on", LocalDate.class)))
                        .list(),
                "successions");
    }

    public Optional<School> byId(SchoolId id) {
        return RequestMemory.of(
                () -> jdbc.sql(SELECT + "WHERE id = ?")
                        .param(id.value())
                        .query(SchoolDirectory::school)
                        .optional(),
                "school",
                id);
    }

    public Optional<School> byUrn(Urn urn) {
        return jdbc.sql(SELECT + "WHERE urn = ?")
                .param(urn.value())
                .query(SchoolDirectory::school)
                .optional();
    }

    public Optional<School> byLaestab(Laestab laestab) {
        return jdbc.sql(SELECT + "WHERE laestab = ?")
                .param(laestab.value())
                .query(SchoolDirectory::school)
                .optional();
    }

    private static School school(ResultSet row, int index) throws SQLException {
        return new School(
                new SchoolId(row.getLong("id")),
                new Urn(row.getString("urn")),
                new Laestab(row.getString("laestab")),
                row.getString("name"),
                Phase.valueOf(row.getString("phase")));
    }
}
