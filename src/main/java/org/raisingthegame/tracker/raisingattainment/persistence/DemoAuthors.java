package org.raisingthegame.tracker.raisingattainment.persistence;

import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose names the demonstration's plans are written. */
@Component
@Profile("demo")
@Unscoped("Made-up people of made-up schools, asked by nobody")
public class DemoAuthors {

    private final JdbcClient jdbc;

    DemoAuthors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody with an account. */
    public record Author(UserId account, String name) {}

    /** Whether any plan was ever written. */
    public boolean anyPlan() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM raisingattainment_plan)")
                .query(Boolean.class)
                .single();
    }

    /** The school's head, or the demonstration itself where the school's head has no account. */
    public Author headOf(SchoolId school) {
        return jdbc.sql("""
                        SELECT a.id, a.display_name FROM access_account a
                        LEFT JOIN access_assignment p
                          ON p.account_id = a.id AND p.school_id = :school AND p.kind = 'HEADTEACHER'
                        WHERE p.id IS NOT NULL OR a.internal
                        ORDER BY p.id IS NULL, a.id LIMIT 1
                        """)
                .param("school", school.value())
                .query((row, index) -> new Author(new UserId(row.getLong("id")), row.getString("display_name")))
                .single();
    }
}
