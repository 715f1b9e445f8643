package org.raisingthegame.tracker.access.persistence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second factors of accounts, and their recovery codes by hash. */
@Component
public class SecondFactorTable {

    private final JdbcClient jdbc;

    SecondFactorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A second factor.
     *
     * @param secret in Base32, as it was shown to the app
     * @param lastStep the time step of the latest code that was taken
     */
    public record SecondFactorRow(String secret, long lastStep) {}

    public Optional<SecondFactorRow> of(UserId account) {
        return jdbc.sql("SELECT secret, last_step FROM access_second_factor WHERE account_id = :account")
                .param("account", account.value())
                .query((row, index) -> new SecondFactorRow(row.getString("secret"), row.getLong("last_step")))
                .optional();
    }

    public void add(UserId account, String secret, LocalDateTime since, long lastStep) {
        jdbc.sql("""
                        INSERT INTO access_second_factor (account_id, secret, since, last_step)
                        VALUES (:account, :secret, :since, :lastStep)
                        """)
                .param("account", account.value())
                .param("secret", secret)
                .param("since", since)
                .param("lastStep", lastStep)
                .update();
    }

    /** Takes a code of a time step; false where one of this step or a later one was taken before. */
    public boolean take(UserId account, long step) {
        return jdbc.sql(
                                "UPDATE access_second_factor SET last_step = :step WHERE account_id = :account AND last_step < :step")
                        .param("step", step)
                        .param("account", account.value())
                        .update()
                == 1;
    }

    /** Without what it had; nothing happens to an account that has none. */
    public void remove(UserId account) {
        jdbc.sql("DELETE FROM access_recovery_code WHERE account_id = :account")
                .param("account", account.value())
                .update();
        jdbc.sql("DELETE FROM access_second_factor WHERE account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** These codes and no earlier ones. */
    public void replaceRecoveryCodes(UserId account, List<String> hashes) {
        jdbc.sql("DELETE FROM access_recovery_code WHERE account_id = :account")
                .param("account", account.value())
                .update();
        for (String hash : hashes) {
            jdbc.sql("INSERT INTO access_recovery_code (code_hash, account_id) VALUES (:hash, :account)")
                    .param("hash", hash)
                    .param("account", account.value())
                    .update();
        }
    }

    /** Uses a recovery code up; false where there is none, or it was used. */
    public boolean useRecoveryCode(UserId account, String hash, LocalDateTime at) {
        return jdbc.sql("""
                                UPDATE access_recovery_code SET used_at = :at
                                WHERE account_id = :account AND code_hash = :hash AND used_at IS NULL
                                """)
                        .param("at", at)
                        .param("account", account.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    public int unusedRecoveryCodes(UserId account) {
        return jdbc.sql("SELECT COUNT(*) FROM access_recovery_code WHERE account_id = :account AND used_at IS NULL")
                .param("account", account.value())
                .query(Integer.class)
                .single();
    }
}
