package org.raisingthegame.tracker.interventions.persistence;

import java.time.LocalDateTime;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes how many people were trained; whether somebody may, the service knows. */
@Component
public class TrainedTable {

    private final JdbcClient jdbc;

    TrainedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what was said of the same people before. */
    public void say(InterventionId intervention, SchoolId school, Post post, int people, String by, LocalDateTime at) {
        jdbc.sql("""
                        INSERT INTO interventions_trained
                          (intervention_id, school_id, post, people, said_at, said_by_name)
                        VALUES (:intervention, :school, :post, :people, :at, :by)
                        ON DUPLICATE KEY UPDATE
                          people = VALUES(people), said_at = VALUES(said_at), said_by_name = VALUES(said_by_name),
                          import_id = NULL
                        """)
                .param("intervention", intervention.value())
                .param("school", school.value())
                .param("post", post.name())
                .param("people", people)
                .param("at", at)
                .param("by", by)
                .update();
    }
}
