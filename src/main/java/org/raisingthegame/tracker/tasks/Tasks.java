package org.raisingthegame.tracker.tasks;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.raisingthegame.tracker.tasks.persistence.TaskQueue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for work in the background. What is asked for within a transaction is done once that has committed, and never if it
 * is rolled back. There must be a {@link TaskHandler} of its kind.
 */
@Component
public class Tasks {

    /** Something new waits; told when the transaction has committed. */
    record Asked() {}

    private final TaskQueue queue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tasks(TaskQueue queue, ApplicationEventPublisher events, Clock clock) {
        this.queue = queue;
        this.events = events;
        this.clock = clock;
    }

    /** Has it done as soon as a worker is free. */
    @Transactional
    public TaskId ask(String kind, String subject) {
        return askFor(kind, subject, LocalDateTime.now(clock));
    }

    /** Has several of a kind done, each by itself, as soon as workers are free. */
    @Transactional
    public void askAll(String kind, List<String> subjects) {
        if (!subjects.isEmpty()) {
            queue.addAll(kind, subjects, LocalDateTime.now(clock));
            events.publishEvent(new Asked());
        }
    }

    /** Has it done at a time, in English time, or soon after. */
    @Transactional
    public TaskId askFor(String kind, String subject, LocalDateTime dueAt) {
        TaskId id = queue.add(kind, subject, dueAt);
        events.publishEvent(new Asked());
        return id;
    }

    /** Empty for one that does not exist, or was done so long ago that it was struck off. */
    public Optional<TaskState> stateOf(TaskId task) {
        return queue.stateOf(task);
    }
}
