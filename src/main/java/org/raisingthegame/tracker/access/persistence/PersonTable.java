package org.raisingthegame.tracker.access.persistence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of a borough: who has, or had, anything to do in it, and their posts there. */
@Component
public class PersonTable {

    private final JdbcClient jdbc;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account. */
    public record PersonRow(UserId account, String name, String email, Role role, boolean open) {}

    /** An officer's, or a programme worker's, borough. */
    public record BoroughRow(UserId account, LaCode la) {}

    /**
     * A post at a school, or the days over which a colleague holds rights there.
     *
     * @param id absent for a colleague
     * @param endsOn the first day on which it no longer holds; absent while open
     */
    public record PostRow(
            @Nullable Long id,
            UserId account,
            SchoolId school,
            String name,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** Everybody who belongs, belonged or will belong to the scope: open accounts first, by name. */
    public List<PersonRow> within(RowScope scope) {
        ScopeClause theirs = ScopeClause.onAccount(scope, "id");
        return jdbc.sql("""
                        SELECT id, display_name, email, role, enabled FROM access_account
                        WHERE NOT internal AND %s
                        ORDER BY enabled DESC, display_name, id
                        """.formatted(theirs.sql()))
                .params(theirs.params())
                .query((row, index) -> new PersonRow(
                        new UserId(row.getLong("id")),
                        row.getString("display_name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("enabled")))
                .list();
    }

    /** The boroughs of people, those of the scope only. */
    public List<BoroughRow> boroughs(RowScope scope) {
        ScopeClause borough = ScopeClause.onBorough(scope, "la_code");
        return jdbc.sql("SELECT account_id, la_code FROM access_borough WHERE " + borough.sql() + " ORDER BY la_code")
                .params(borough.params())
                .query((row, index) ->
                        new BoroughRow(new UserId(row.getLong("account_id")), new LaCode(row.getString("la_code"))))
                .list();
    }

    /** Posts and, school by school, colleagues' rights: the latest first. Without those that never came into force. */
    public List<PostRow> posts(RowScope scope) {
        ScopeClause post = ScopeClause.on(scope, "p.school_id");
        return jdbc.sql("""
                        SELECT p.id, p.account_id, p.school_id, s.name, p.starts_on, p.ends_on FROM (
                          SELECT id, account_id, school_id, starts_on, ends_on FROM access_assignment
                          WHERE ends_on IS NULL OR ends_on > starts_on
                          UNION ALL
                          SELECT NULL, account_id, school_id, MIN(starts_on),
                                 IF(COUNT(*) = COUNT(ends_on), MAX(ends_on), NULL)
                          FROM access_grant WHERE ends_on IS NULL OR ends_on > starts_on
                          GROUP BY account_id, school_id) p
                        JOIN schools_school s ON s.id = p.school_id
                        WHERE %s ORDER BY p.starts_on DESC, s.name, p.id
                        """.formatted(post.sql()))
                .params(post.params())
                .query((row, index) -> new PostRow(
                        row.getObject("id", Long.class),
                        new UserId(row.getLong("account_id")),
                        new SchoolId(row.getLong("school_id")),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** Whether somebody has anything to do outside the scope, on a day or later. */
    public boolean elsewhere(RowScope scope, UserId account, LocalDate day) {
        ScopeClause school = ScopeClause.on(scope, "school_id");
        ScopeClause borough = ScopeClause.onBorough(scope, "la_code");
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM access_assignment WHERE account_id = :account
                            AND (ends_on IS NULL OR ends_on > :day) AND NOT (%1$s))
                          OR EXISTS (SELECT 1 FROM access_grant WHERE account_id = :account
                            AND (ends_on IS NULL OR ends_on > :day) AND NOT (%1$s))
                          OR EXISTS (SELECT 1 FROM access_borough WHERE account_id = :account AND NOT (%2$s))
                        """.formatted(school.sql(), borough.sql()))
                .param("account", account.value())
                .param("day", day)
                .params(school.params())
                .params(borough.params())
                .query(Boolean.class)
                .single();
    }

    /** Sets the first day on which a post no longer holds; one that has not begun by then never comes into force. */
    public void end(RowScope scope, UserId account, long post, LocalDate endsOn) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        jdbc.sql("""
                        UPDATE access_assignment SET ends_on = GREATEST(starts_on, :endsOn)
                        WHERE id = :post AND account_id = :account AND
                        """ + clause.sql())
                .param("endsOn", endsOn)
                .param("post", post)
                .param("account", account.value())
                .params(clause.params())
                .update();
    }

    /** Sets the first day on which a post no longer holds, later than it was; null for none. */
    public void resume(RowScope scope, UserId account, long post, @Nullable LocalDate endsOn) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        jdbc.sql("UPDATE access_assignment SET ends_on = :endsOn WHERE id = :post AND account_id = :account AND "
                        + clause.sql())
                .param("endsOn", endsOn)
                .param("post", post)
                .param("account", account.value())
                .params(clause.params())
                .update();
    }
}
