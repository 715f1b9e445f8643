package org.raisingthegame.tracker.raisingattainment.monitoring.persistence;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people are to be reminded of. */
@Component
@Unscoped("Read by the program itself, which tells only the head and the advisors of each school")
public class ReminderQueries {

    private static final String IN_PROGRESS = """
            EXISTS (SELECT 1 FROM raisingattainment_step s WHERE s.plan_id = p.id AND s.to_state = 'IN_PROGRESS'
              AND s.number = (SELECT MAX(number) FROM raisingattainment_step WHERE plan_id = p.id))
            """;

    private final JdbcClient jdbc;

    ReminderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open action of a plan in progress. */
    public record DueAction(long action, PlanId plan, SchoolId school, String title, LocalDate on) {}

    /** A review that was not sent, of a plan in progress. */
    public record DueReview(ReviewId review, PlanId plan, SchoolId school, String title, LocalDate on) {}

    /** Those due by a day, the overdue among them. */
    public List<DueAction> actions(LocalDate by) {
        return jdbc.sql("""
                        SELECT a.id, p.id AS plan_id, p.school_id, p.title, a.due_on
                        FROM raisingattainment_action a JOIN raisingattainment_plan p ON p.id = a.plan_id
                        WHERE NOT a.removed AND NOT p.removed AND a.status IN ('NOT_STARTED', 'UNDER_WAY') AND a.due_on <= :by AND
                        """ + IN_PROGRESS + " ORDER BY a.due_on, a.id")
                .param("by", by)
                .query((row, index) -> new DueAction(
                        row.getLong("id"),
                        new PlanId(row.getLong("plan_id")),
                        new SchoolId(row.getLong("school_id")),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** Those due by a day, the overdue among them. */
    public List<DueReview> reviews(LocalDate by) {
        return jdbc.sql("""
                        SELECT r.id, p.id AS plan_id, p.school_id, p.title, r.due_on
                        FROM raisingattainment_review r JOIN raisingattainment_plan p ON p.id = r.plan_id
                        WHERE NOT p.removed AND r.state = 'DUE' AND r.due_on <= :by AND
                        """ + IN_PROGRESS + " ORDER BY r.due_on, r.id")
                .param("by", by)
                .query((row, index) -> new DueReview(
                        new ReviewId(row.getLong("id")),
                        new PlanId(row.getLong("plan_id")),
                        new SchoolId(row.getLong("school_id")),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
