package org.raisingthegame.tracker.access.persistence;

import java.time.LocalDateTime;
import java.util.Optional;
import org.raisingthegame.tracker.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who accounts are with OpenID Connect providers. */
@Component
public class IdentityTable {

    private final JdbcClient jdbc;

    IdentityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<UserId> account(String issuer, String subject) {
        return jdbc.sql("SELECT account_id FROM access_identity WHERE issuer = :issuer AND subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, index) -> new UserId(row.getLong(1)))
                .optional();
    }

    public void add(String issuer, String subject, UserId account, LocalDateTime since) {
        jdbc.sql("""
                        INSERT INTO access_identity (issuer, subject, account_id, since)
                        VALUES (:issuer, :subject, :account, :since)
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("account", account.value())
                .param("since", since)
                .update();
    }
}
