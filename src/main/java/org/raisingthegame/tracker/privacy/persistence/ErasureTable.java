package org.raisingthegame.tracker.privacy.persistence;

import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which erasures this database has seen. */
@Component
public class ErasureTable {

    private final JdbcClient jdbc;

    ErasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param token the erasure's own, which says nothing of the pupil */
    public void add(String token, LocalDateTime at) {
        jdbc.sql("INSERT INTO privacy_erasure (token, done_at) VALUES (:token, :at)")
                .param("token", token)
                .param("at", at)
                .update();
    }

    public boolean knows(String token) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM privacy_erasure WHERE token = :token)")
                .param("token", token)
                .query(Boolean.class)
                .single();
    }
}
