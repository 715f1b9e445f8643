package org.raisingthegame.tracker.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.access.security.Standing;
import org.raisingthegame.tracker.access.security.Standing.Grant;
import org.raisingthegame.tracker.access.security.Standing.Place;
import org.raisingthegame.tracker.access.security.Standing.Post;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What an account holds on a day. */
@Component
@Unscoped("Scopes are made from these rows")
public class StandingQueries {

    private final JdbcClient jdbc;
    private final SharingQueries sharing;

    StandingQueries(JdbcClient jdbc, SharingQueries sharing) {
        this.jdbc = jdbc;
        this.sharing = sharing;
    }

    /** Empty when the account is closed, internal or gone. */
    public Optional<Standing> standingOn(LocalDate day, UserId id) {
        return jdbc.sql("""
                        SELECT display_name, role, credentials
                        FROM access_account WHERE id = :id AND enabled AND NOT internal
                        """)
                .param("id", id.value())
                .query((row, index) -> new Account(
                        row.getString("display_name"), Role.valueOf(row.getString("role")), row.getInt("credentials")))
                .optional()
                .map(account -> standing(day, id, account));
    }

    private record Account(String name, Role role, int credentials) {}

    private Standing standing(LocalDate day, UserId id, Account account) {
        return new Standing(
                id,
                account.name(),
                account.role(),
                boroughs(day, id, account.role()),
                places(day, id, account.role()),
                account.credentials(),
                false,
                // Few requests ask for it.
                SingletonSupplier.of(() -> sharing.sharedOn(day)));
    }

    private Set<LaCode> boroughs(LocalDate day, UserId id, Role role) {
        return switch (role) {
            case BOROUGH_OFFICER, PROGRAMME_TEAM ->
                new HashSet<>(jdbc.sql("SELECT la_code FROM access_borough WHERE account_id = :id")
                        .param("id", id.value())
                        .query((row, index) -> new LaCode(row.getString("la_code")))
                        .list());
            case ADVISOR ->
                new HashSet<>(jdbc.sql("""
                                SELECT DISTINCT s.la_code FROM access_assignment a JOIN schools_school s ON s.id = a.school_id
                                WHERE a.account_id = :id AND a.kind = 'ADVISOR'
                                  AND a.starts_on <= :day AND (a.ends_on IS NULL OR a.ends_on > :day)
                                """)
                        .param("id", id.value())
                        .param("day", day)
                        .query((row, index) -> new LaCode(row.getString("la_code")))
                        .list());
            case HEADTEACHER, SCHOOL_STAFF, CHAMPION -> Set.of();
        };
    }

    private List<Place> places(LocalDate day, UserId id, Role role) {
        return switch (role) {
            case HEADTEACHER, ADVISOR, CHAMPION ->
                jdbc.sql("""
                                SELECT s.id, s.name, s.la_code, a.kind = 'HEADTEACHER' OR EXISTS (
                                    SELECT 1 FROM access_advisor_names n
                                    WHERE n.account_id = a.account_id AND n.school_id = a.school_id
                                      AND a.kind = 'ADVISOR'
                                      AND n.starts_on <= :day AND (n.ends_on IS NULL OR n.ends_on > :day)
                                      AND EXISTS (SELECT 1 FROM access_agreement r
                                                  WHERE r.school_id = a.school_id AND r.shares = 'PUPIL_ROWS'
                                                    AND r.starts_on <= :day AND r.ends_on > :day)) AS sees_names
                                FROM access_assignment a JOIN schools_school s ON s.id = a.school_id
                                WHERE a.account_id = :id AND a.kind = :kind
                                  AND a.starts_on <= :day AND (a.ends_on IS NULL OR a.ends_on > :day)
                                  AND (a.kind <> 'ADVISOR' OR EXISTS (SELECT 1 FROM access_agreement f
                                         WHERE f.school_id = a.school_id AND f.starts_on <= :day AND f.ends_on > :day))
                                ORDER BY s.name
                                """)
                        .param("id", id.value())
                        .param("kind", role.name())
                        .param("day", day)
                        .query(StandingQueries::post)
                        .list();
            case SCHOOL_STAFF ->
                jdbc.sql("""
                                SELECT s.id, s.name, s.la_code, g.granted_right
                                FROM access_grant g JOIN schools_school s ON s.id = g.school_id
                                WHERE g.account_id = :id
                                  AND g.starts_on <= :day AND (g.ends_on IS NULL OR g.ends_on > :day)
                                ORDER BY s.name
                                """)
                        .param("id", id.value())
                        .param("day", day)
                        .query(StandingQueries::grant)
                        .list();
            case BOROUGH_OFFICER, PROGRAMME_TEAM -> List.of();
        };
    }

    private static Place post(ResultSet row, int index) throws SQLException {
        return new Post(
                new SchoolId(row.getLong("id")),
                row.getString("name"),
                new LaCode(row.getString("la_code")),
                row.getBoolean("sees_names"));
    }

    private static Place grant(ResultSet row, int index) throws SQLException {
        return new Grant(
                new SchoolId(row.getLong("id")),
                row.getString("name"),
                new LaCode(row.getString("la_code")),
                row.getString("granted_right"));
    }
}
