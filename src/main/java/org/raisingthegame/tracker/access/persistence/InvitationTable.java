package org.raisingthegame.tracker.access.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.raisingthegame.tracker.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations by the hash of their code. */
@Component
public class InvitationTable {

    private final JdbcClient jdbc;

    InvitationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an invitation; unused ones of the account before it are gone. */
    public void replace(UserId account, String codeHash, LocalDateTime madeAt, LocalDate lastDay) {
        jdbc.sql("DELETE FROM access_invitation WHERE account_id = :account AND used_at IS NULL")
                .param("account", account.value())
                .update();
        jdbc.sql("""
                        INSERT INTO access_invitation (account_id, code_hash, made_at, last_day)
                        VALUES (:account, :hash, :madeAt, :lastDay)
                        """)
                .param("account", account.value())
                .param("hash", codeHash)
                .param("madeAt", madeAt)
                .param("lastDay", lastDay)
                .update();
    }

    /** Whom an unused invitation that still holds invites; nobody else can use it until the transaction ends. */
    public Optional<UserId> account(String codeHash, LocalDate day) {
        return jdbc.sql("""
                        SELECT account_id FROM access_invitation
                        WHERE code_hash = :hash AND used_at IS NULL AND last_day >= :day FOR UPDATE
                        """)
                .param("hash", codeHash)
                .param("day", day)
                .query((row, index) -> new UserId(row.getLong(1)))
                .optional();
    }

    public void use(String codeHash, LocalDateTime at) {
        jdbc.sql("UPDATE access_invitation SET used_at = :at WHERE code_hash = :hash")
                .param("at", at)
                .param("hash", codeHash)
                .update();
    }
}
