package org.raisingthegame.tracker.privacy.persistence;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the data of schools that leave. */
@Component
@Unscoped(
        "When a school took its data with it, and that they are gone, is asked for whole boroughs; it names nobody of them")
public class LeavingTable {

    private final JdbcClient jdbc;

    LeavingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far a school is. */
    public record Left(
            @Nullable LocalDateTime takenAt,
            @Nullable String takenBy,
            @Nullable LocalDateTime deletedAt) {}

    public Map<SchoolId, Left> all() {
        Map<SchoolId, Left> all = new HashMap<>();
        jdbc.sql("SELECT school_id, taken_at, taken_by_name, deleted_at FROM privacy_leaving")
                .query(row -> {
                    all.put(
                            new SchoolId(row.getLong("school_id")),
                            new Left(
                                    row.getObject("taken_at", LocalDateTime.class),
                                    row.getString("taken_by_name"),
                                    row.getObject("deleted_at", LocalDateTime.class)));
                });
        return all;
    }

    public void taken(SchoolId school, String by, LocalDateTime at) {
        jdbc.sql("""
                        INSERT INTO privacy_leaving (school_id, taken_at, taken_by_name) VALUES (:school, :at, :by)
                        ON DUPLICATE KEY UPDATE taken_at = :at, taken_by_name = :by
                        """)
                .param("school", school.value())
                .param("at", at)
                .param("by", by)
                .update();
    }

    public void deleted(SchoolId school, LocalDateTime at) {
        jdbc.sql("""
                        INSERT INTO privacy_leaving (school_id, deleted_at) VALUES (:school, :at)
                        ON DUPLICATE KEY UPDATE deleted_at = :at
                        """).param("school", school.value()).param("at", at).update();
    }
}
