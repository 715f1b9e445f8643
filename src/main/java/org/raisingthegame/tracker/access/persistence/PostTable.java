package org.raisingthegame.tracker.access.persistence;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes where accounts belong: boroughs, posts at schools, and which school shows names to which advisor. */
@Component
public class PostTable {

    private static final Set<Role> POSTS = Set.of(Role.HEADTEACHER, Role.ADVISOR, Role.CHAMPION);

    private final JdbcClient jdbc;

    PostTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void addBorough(UserId account, LaCode la) {
        jdbc.sql("INSERT INTO access_borough (account_id, la_code) VALUES (:account, :la)")
                .param("account", account.value())
                .param("la", la.value())
                .update();
    }

    /**
     * Makes somebody head, advisor or champion of a school.
     *
     * @param endsOn the first day on which it no longer holds; absent while open
     */
    public void assign(UserId account, SchoolId school, Role kind, LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (!POSTS.contains(kind)) {
            throw new IllegalArgumentException("No post at a school: " + kind);
        }
        jdbc.sql("""
                        INSERT INTO access_assignment (account_id, school_id, kind, starts_on, ends_on)
                        VALUES (:account, :school, :kind, :startsOn, :endsOn)
                        """)
                .param("account", account.value())
                .param("school", school.value())
                .param("kind", kind.name())
                .param("startsOn", startsOn)
                .param("endsOn", endsOn)
                .update();
    }

    public void showNamesTo(UserId advisor, SchoolId school, UserId grantedBy, LocalDate startsOn) {
        jdbc.sql("""
                        INSERT INTO access_advisor_names (account_id, school_id, granted_by, starts_on)
                        VALUES (:advisor, :school, :grantedBy, :startsOn)
                        """)
                .param("advisor", advisor.value())
                .param("school", school.value())
                .param("grantedBy", grantedBy.value())
                .param("startsOn", startsOn)
                .update();
    }
}
