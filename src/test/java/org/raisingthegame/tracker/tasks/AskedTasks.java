package org.raisingthegame.tracker.tasks;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what a test had asked for of one kind, and leaves back-ups, letters and other work of the background undone. */
public final class AskedTasks {

    private AskedTasks() {}

    /** @return how many there were */
    public static int doAll(JdbcClient jdbc, List<TaskHandler> handlers, String kind) {
        TaskHandler handler = handlers.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        List<Task> open = jdbc.sql("SELECT id, subject FROM tasks_task WHERE kind = ? AND state = 'OPEN' ORDER BY id")
                .param(kind)
                .query((row, index) -> new Task(new TaskId(row.getLong("id")), kind, row.getString("subject"), 1))
                .list();
        open.forEach(handler::run);
        jdbc.sql("UPDATE tasks_task SET state = 'DONE' WHERE kind = ? AND state = 'OPEN'")
                .param(kind)
                .update();
        return open.size();
    }
}
