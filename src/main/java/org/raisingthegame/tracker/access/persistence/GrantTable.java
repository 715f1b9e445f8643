package org.raisingthegame.tracker.access.persistence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Single rights of colleagues at schools, and the advisors of schools. */
@Component
public class GrantTable {

    private final JdbcClient jdbc;

    GrantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One right in force. */
    public record GrantRow(
            UserId account,
            String name,
            String email,
            String right,
            @Nullable LocalDate endsOn) {}

    /** One advisor of a school today. */
    public record AdvisorRow(UserId account, String name, boolean seesNames) {}

    /** Rights in force on a day or still to come, by the colleague's name. */
    public List<GrantRow> openAt(RowScope scope, SchoolId school, LocalDate day) {
        ScopeClause clause = ScopeClause.on(scope, "g.school_id");
        return jdbc.sql("""
                        SELECT a.id, a.display_name, a.email, g.granted_right, g.ends_on
                        FROM access_grant g JOIN access_account a ON a.id = g.account_id
                        WHERE g.school_id = :school AND (g.ends_on IS NULL OR g.ends_on > :day) AND a.enabled AND
                        """ + clause.sql() + " ORDER BY a.display_name, a.id, g.id")
                .param("school", school.value())
                .param("day", day)
                .params(clause.params())
                .query((row, index) -> new GrantRow(
                        new UserId(row.getLong("id")),
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getString("granted_right"),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** The schools at which a colleague holds a right, or will. */
    @Unscoped("Answers whether somebody works elsewhere, so it has to look there; no name or number leaves it")
    public List<SchoolId> schoolsOf(UserId account, LocalDate day) {
        return jdbc.sql("""
                        SELECT DISTINCT school_id FROM access_grant
                        WHERE account_id = :account AND (ends_on IS NULL OR ends_on > :day)
                        """)
                .param("account", account.value())
                .param("day", day)
                .query((row, index) -> new SchoolId(row.getLong("school_id")))
                .list();
    }

    /** The school's advisors on a day, by name. */
    public List<AdvisorRow> advisorsOf(RowScope scope, SchoolId school, LocalDate day) {
        ScopeClause clause = ScopeClause.on(scope, "p.school_id");
        return jdbc.sql("""
                        SELECT DISTINCT a.id, a.display_name, EXISTS (
                            SELECT 1 FROM access_advisor_names n
                            WHERE n.account_id = a.id AND n.school_id = p.school_id
                              AND n.starts_on <= :day AND (n.ends_on IS NULL OR n.ends_on > :day)) AS sees_names
                        FROM access_assignment p JOIN access_account a ON a.id = p.account_id
                        WHERE p.school_id = :school AND p.kind = 'ADVISOR' AND a.role = 'ADVISOR' AND a.enabled
                          AND p.starts_on <= :day AND (p.ends_on IS NULL OR p.ends_on > :day) AND
                        """ + clause.sql() + " ORDER BY a.display_name, a.id")
                .param("school", school.value())
                .param("day", day)
                .params(clause.params())
                .query((row, index) -> new AdvisorRow(
                        new UserId(row.getLong("id")), row.getString("display_name"), row.getBoolean("sees_names")))
                .list();
    }

    /** @param endsOn the first day on which it no longer holds; absent while open */
    public void add(
            UserId account,
            SchoolId school,
            String right,
            UserId grantedBy,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        jdbc.sql("""
                        INSERT INTO access_grant (account_id, school_id, granted_right, granted_by, starts_on, ends_on)
                        VALUES (:account, :school, :right, :grantedBy, :startsOn, :endsOn)
                        """)
                .param("account", account.value())
                .param("school", school.value())
                .param("right", right)
                .param("grantedBy", grantedBy.value())
                .param("startsOn", startsOn)
                .param("endsOn", endsOn)
                .update();
    }

    /** Ends a right from this day on; the row stays and says that it once held. */
    public void end(RowScope scope, UserId account, SchoolId school, String right, LocalDate day) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        jdbc.sql("""
                        UPDATE access_grant SET ends_on = :day
                        WHERE account_id = :account AND school_id = :school AND granted_right = :right
                          AND (ends_on IS NULL OR ends_on > :day) AND
                        """ + clause.sql())
                .param("account", account.value())
                .param("school", school.value())
                .param("right", right)
                .param("day", day)
                .params(clause.params())
                .update();
    }

    /** Hides names from an advisor from this day on. */
    public void hideNamesFrom(RowScope scope, UserId advisor, SchoolId school, LocalDate day) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        jdbc.sql("""
                        UPDATE access_advisor_names SET ends_on = :day
                        WHERE account_id = :advisor AND school_id = :school
                          AND (ends_on IS NULL OR ends_on > :day) AND
                        """ + clause.sql())
                .param("advisor", advisor.value())
                .param("school", school.value())
                .param("day", day)
                .params(clause.params())
                .update();
    }
}
