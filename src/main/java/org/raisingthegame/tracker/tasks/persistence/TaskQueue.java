package org.raisingthegame.tracker.tasks.persistence;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskId;
import org.raisingthegame.tracker.tasks.TaskState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks, and who holds which. Two clocks are at work: when a task is due the program's clock says, which a
 * demonstration may stop; how long a node may hold one is a matter of machines, and goes by the database's clock, which all
 * nodes share.
 */
@Component
@Unscoped("Keeps count of work to do; shows nothing to anybody")
public class TaskQueue {

    private static final String FREE_FROM = "free_from = UTC_TIMESTAMP(3) + INTERVAL :micros MICROSECOND";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    TaskQueue(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public TaskId add(String kind, String subject, LocalDateTime dueAt) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO tasks_task (kind, subject, due_at, free_from, attempts, state)
                        VALUES (:kind, :subject, :due, UTC_TIMESTAMP(3), 0, 'OPEN')
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("due", dueAt)
                .update(key, "id");
        return new TaskId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** Adds several of a kind at once, however many: one statement. */
    public void addAll(String kind, List<String> subjects, LocalDateTime dueAt) {
        batches.batchUpdate("""
                INSERT INTO tasks_task (kind, subject, due_at, free_from, attempts, state)
                VALUES (?, ?, ?, UTC_TIMESTAMP(3), 0, 'OPEN')
                """, subjects, subjects.size(), (statement, subject) -> {
            statement.setString(1, kind);
            statement.setString(2, subject);
            statement.setObject(3, dueAt);
        });
    }

    /** Adds one time of a recurring task; another node may have done so already. */
    public void addOnce(String kind, LocalDateTime time) {
        jdbc.sql("""
                        INSERT IGNORE INTO tasks_task (kind, subject, due_at, free_from, attempts, state, only_once)
                        VALUES (:kind, :time, :due, UTC_TIMESTAMP(3), 0, 'OPEN', CONCAT(:kind, ' ', :time))
                        """)
                .param("kind", kind)
                .param("time", time.toString())
                .param("due", time)
                .update();
    }

    /**
     * Takes hold of a task that is due and that nobody holds, or whose holder gave no sign of life for too long.
     *
     * @param kinds the kinds that this node can do
     * @param holder names this hold, and no other
     */
    @Transactional
    public Optional<Task> claim(Collection<String> kinds, LocalDateTime now, Duration hold, String holder) {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        Optional<Task> found = jdbc.sql("""
                        SELECT id, kind, subject, attempts + 1 AS attempt FROM tasks_task
                        WHERE state = 'OPEN' AND due_at <= :now AND free_from <= UTC_TIMESTAMP(3) AND kind IN (:kinds)
                        ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param("now", now)
                .param("kinds", kinds)
                .query((row, index) -> new Task(
                        new TaskId(row.getLong("id")),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getInt("attempt")))
                .optional();
        found.ifPresent(task -> jdbc.sql(
                        "UPDATE tasks_task SET attempts = :attempt, holder = :holder, " + FREE_FROM + " WHERE id = :id")
                .param("attempt", task.attempt())
                .param("holder", holder)
                .param("micros", micros(hold))
                .param("id", task.id().value())
                .update());
        return found;
    }

    /** Gives a sign of life. */
    public void keep(TaskId task, String holder, Duration hold) {
        jdbc.sql("UPDATE tasks_task SET " + FREE_FROM + " WHERE id = :id AND holder = :holder AND state = 'OPEN'")
                .param("micros", micros(hold))
                .param("id", task.value())
                .param("holder", holder)
                .update();
    }

    /** @return whether it was still this holder's to end */
    public boolean end(TaskId task, String holder, TaskState state, LocalDateTime at) {
        return jdbc.sql("""
                        UPDATE tasks_task SET state = :state, ended_at = :at, holder = NULL
                        WHERE id = :id AND holder = :holder AND state = 'OPEN'
                        """)
                        .param("state", state.name())
                        .param("at", at)
                        .param("id", task.value())
                        .param("holder", holder)
                        .update()
                == 1;
    }

    /** Lets go of it, to be tried again after a pause. */
    public void release(TaskId task, String holder, Duration pause) {
        jdbc.sql("UPDATE tasks_task SET holder = NULL, " + FREE_FROM
                        + " WHERE id = :id AND holder = :holder AND state = 'OPEN'")
                .param("micros", micros(pause))
                .param("id", task.value())
                .param("holder", holder)
                .update();
    }

    public Optional<TaskState> stateOf(TaskId task) {
        return jdbc.sql("SELECT state FROM tasks_task WHERE id = :id")
                .param("id", task.value())
                .query((row, index) -> TaskState.valueOf(row.getString("state")))
                .optional();
    }

    /** Deletes what was done before a time. What failed stays, to be looked at. */
    public void strikeDoneBefore(LocalDateTime time) {
        jdbc.sql("DELETE FROM tasks_task WHERE state = 'DONE' AND ended_at < :time")
                .param("time", time)
                .update();
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}
