package org.raisingthegame.tracker.schools;

import java.util.List;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.database.RequestMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which schools belonged to Raising the Game, and when. */
@Component
@Unscoped("Which schools belong to the initiative is public")
public class MembershipDirectory {

    private final JdbcClient jdbc;

    MembershipDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Membership> all() {
        return RequestMemory.of(this::read, "memberships");
    }

    private List<Membership> read() {
        return jdbc.sql("SELECT school_id, joined_on, left_on, founding FROM schools_membership ORDER BY joined_on")
                .query((row, index) -> {
                    var leftOn = row.getDate("left_on");
                    return new Membership(
                            new SchoolId(row.getLong("school_id")),
                            row.getDate("joined_on").toLocalDate(),
                            leftOn == null ? null : leftOn.toLocalDate(),
                            row.getBoolean("founding"));
                })
                .list();
    }
}
