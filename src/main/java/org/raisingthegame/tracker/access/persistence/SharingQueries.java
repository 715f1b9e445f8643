package org.raisingthegame.tracker.access.persistence;

import java.time.LocalDate;
import java.util.HashSet;
import org.raisingthegame.tracker.access.SharedSchools;
import org.raisingthegame.tracker.access.SharedSchools.Sharer;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agreements are in force on a day. */
@Component
@Unscoped("Scopes are made from these rows")
public class SharingQueries {

    private final JdbcClient jdbc;

    SharingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a school that another took the place of are shared by an agreement of its own alone; its figures with its successor's. */
    public SharedSchools sharedOn(LocalDate day) {
        return new SharedSchools(new HashSet<>(jdbc.sql("""
                        WITH RECURSIVE in_force AS (
                          SELECT school_id, shares FROM access_agreement WHERE starts_on <= :day AND ends_on > :day),
                        sharing AS (
                          SELECT school_id FROM in_force
                          UNION SELECT x.predecessor_id FROM schools_succession x JOIN sharing ON x.successor_id = sharing.school_id
                                WHERE x.from_on <= :day)
                        SELECT s.id, s.la_code, EXISTS (SELECT 1 FROM in_force f WHERE f.school_id = s.id
                                                          AND f.shares = 'PUPIL_ROWS') AS shares_rows
                        FROM sharing JOIN schools_school s ON s.id = sharing.school_id
                        """)
                .param("day", day)
                .query((row, index) -> new Sharer(
                        new SchoolId(row.getLong("id")),
                        new LaCode(row.getString("la_code")),
                        row.getBoolean("shares_rows")))
                .list()));
    }
}
