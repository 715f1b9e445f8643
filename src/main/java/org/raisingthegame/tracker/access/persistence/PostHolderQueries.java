package org.raisingthegame.tracker.access.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.SchoolPeople.Holder;
import org.raisingthegame.tracker.access.SchoolPeople.Mailbox;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who holds which post. */
@Component
@Unscoped("Who leads or advises a school is no record of a pupil")
public class PostHolderQueries {

    private static final String HOLDERS = """
            SELECT a.account_id, p.display_name, a.starts_on
            FROM access_assignment a JOIN access_account p ON p.id = a.account_id
            WHERE a.school_id = :school AND a.kind = :kind AND p.role = a.kind
            """;

    private final JdbcClient jdbc;

    PostHolderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In force on a day, of open accounts, those of longest standing first. */
    public List<Holder> holders(LocalDate day, SchoolId school, Role role) {
        return read(
                HOLDERS
                        + "AND p.enabled AND a.starts_on <= :day AND (a.ends_on IS NULL OR a.ends_on > :day) ORDER BY a.starts_on, a.id",
                day,
                school,
                role);
    }

    /** Over on a day, the latest first. */
    public List<Holder> formerHolders(LocalDate day, SchoolId school, Role role) {
        return read(HOLDERS + "AND a.ends_on <= :day ORDER BY a.ends_on DESC, a.id DESC", day, school, role);
    }

    public List<UserId> officers() {
        return jdbc.sql(
                        "SELECT id FROM access_account WHERE role = 'BOROUGH_OFFICER' AND enabled AND NOT internal ORDER BY id")
                .query((row, index) -> new UserId(row.getLong("id")))
                .list();
    }

    public Optional<Mailbox> mailbox(UserId account) {
        return jdbc.sql("SELECT display_name, email FROM access_account WHERE id = :id AND enabled AND NOT internal")
                .param("id", account.value())
                .query((row, index) -> new Mailbox(row.getString("display_name"), row.getString("email")))
                .optional();
    }

    public Optional<String> name(UserId account) {
        return jdbc.sql("SELECT display_name FROM access_account WHERE id = :id")
                .param("id", account.value())
                .query(String.class)
                .optional();
    }

    private List<Holder> read(String sql, LocalDate day, SchoolId school, Role role) {
        return jdbc.sql(sql)
                .param("school", school.value())
                .param("kind", role.name())
                .param("day", day)
                .query((row, index) -> new Holder(
                        new UserId(row.getLong("account_id")),
                        row.getString("display_name"),
                        role,
                        school,
                        row.getObject("starts_on", LocalDate.class)))
                .list();
    }
}
