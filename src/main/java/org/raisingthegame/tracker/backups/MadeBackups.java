package org.raisingthegame.tracker.backups;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The list of back-ups that were made. */
@Component
class MadeBackups {

    /** Whether somebody asked for it, or its time had come. */
    enum How {
        SCHEDULED,
        COMMAND
    }

    /** @param madeAt the moment whose state it holds */
    record Made(Instant madeAt, String file, long bytes, long rows, int seconds, boolean encrypted, How how) {}

    private final JdbcTemplate jdbc;

    MadeBackups(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean isThere() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT 1 FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name = 'backups_made')",
                Boolean.class));
    }

    void add(Made made) {
        jdbc.update(
                """
                INSERT INTO backups_made (made_at, file, bytes, row_count, seconds, encrypted, how)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                LocalDateTime.ofInstant(made.madeAt(), ZoneOffset.UTC),
                made.file(),
                made.bytes(),
                made.rows(),
                made.seconds(),
                made.encrypted(),
                made.how().name());
    }

    Optional<Made> latest() {
        return jdbc
                .query(
                        """
                        SELECT made_at, file, bytes, row_count, seconds, encrypted, how FROM backups_made
                        ORDER BY made_at DESC, id DESC LIMIT 1
                        """,
                        (row, index) -> new Made(
                                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getString("file"),
                                row.getLong("bytes"),
                                row.getLong("row_count"),
                                row.getInt("seconds"),
                                row.getBoolean("encrypted"),
                                How.valueOf(row.getString("how"))))
                .stream()
                .findFirst();
    }
}
