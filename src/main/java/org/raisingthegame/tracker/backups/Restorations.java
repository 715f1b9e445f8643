package org.raisingthegame.tracker.backups;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list of restores, and which of them have been settled. */
final class Restorations {

    private final JdbcTemplate jdbc;

    Restorations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param madeAt as the back-up says it */
    void add(String madeAt) {
        jdbc.update(
                "INSERT INTO backups_restoration (made_at, restored_at) VALUES (?, UTC_TIMESTAMP())",
                LocalDateTime.ofInstant(Instant.parse(madeAt), ZoneOffset.UTC));
    }

    /** A restore whose {@code AfterRestore} is still to be done. */
    record Unsettled(long id, Instant madeAt) {}

    List<Unsettled> unsettled() {
        return jdbc.query(
                "SELECT id, made_at FROM backups_restoration WHERE settled_at IS NULL ORDER BY id",
                (row, index) -> new Unsettled(
                        row.getLong("id"),
                        row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
    }

    void settle(long id) {
        jdbc.update("UPDATE backups_restoration SET settled_at = UTC_TIMESTAMP() WHERE id = ?", id);
    }
}
