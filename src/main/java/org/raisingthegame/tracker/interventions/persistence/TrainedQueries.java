package org.raisingthegame.tracker.interventions.persistence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Post;
import org.raisingthegame.tracker.interventions.Trained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many people of schools were trained: adults in their work, counted by post. */
@Component
public class TrainedQueries {

    private static final List<String> POSTS =
            Stream.of(Post.values()).map(Post::name).toList();

    private final JdbcClient jdbc;

    TrainedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many people in a post. */
    public record Trainees(Post post, int people) {}

    /** Of all programmes of the boroughs, by post, at the schools that share their figures: for what is passed on. */
    public List<Trainees> inProgrammes(FigureScope scope) {
        ScopeClause sharing = ScopeClause.onSharing(scope, "t.school_id");
        return jdbc.sql("""
                        SELECT t.post, SUM(t.people) AS people
                        FROM interventions_trained t
                        JOIN interventions_intervention i ON i.id = t.intervention_id
                        WHERE i.la_code IN (:boroughs) AND i.school_id IS NULL AND t.people > 0 AND %s
                        GROUP BY t.post ORDER BY FIELD(t.post, :posts)
                        """.formatted(sharing.sql()))
                .params(sharing.params())
                .param("boroughs", InterventionQueries.boroughs(scope))
                .param("posts", POSTS)
                .query((row, index) -> new Trainees(Post.valueOf(row.getString("post")), row.getInt("people")))
                .list();
    }

    /** By school and post, of the schools whose figures the reader may be shown. */
    public List<Trained> in(FigureScope scope, InterventionId intervention) {
        ScopeClause shown = ScopeClause.onFigures(scope, "t.school_id");
        return jdbc.sql("""
                        SELECT t.school_id, s.name, t.post, t.people, IF(t.import_id IS NULL, t.said_at, NULL) AS said_at,
                               IF(t.import_id IS NULL, t.said_by_name, NULL) AS said_by_name
                        FROM interventions_trained t
                        JOIN schools_school s ON s.id = t.school_id
                        WHERE t.intervention_id = :intervention AND s.la_code IN (:boroughs) AND %s
                        ORDER BY s.name, FIELD(t.post, :posts)
                        """.formatted(shown.sql()))
                .params(shown.params())
                .param("intervention", intervention.value())
                .param("boroughs", InterventionQueries.boroughs(scope))
                .param("posts", POSTS)
                .query((row, index) -> new Trained(
                        new SchoolId(row.getLong("school_id")),
                        row.getString("name"),
                        Post.valueOf(row.getString("post")),
                        row.getInt("people"),
                        row.getObject("said_at", LocalDateTime.class),
                        row.getString("said_by_name")))
                .list();
    }
}
