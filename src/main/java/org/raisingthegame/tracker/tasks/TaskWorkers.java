package org.raisingthegame.tracker.tasks;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.raisingthegame.tracker.tasks.persistence.TaskQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Does the tasks that are due, a few at a time, on threads of their own. */
@Component
public class TaskWorkers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TaskWorkers.class);

    private static final int SECONDS_TO_FINISH = 10;

    /** Signs of life within one hold, so that one may get lost. */
    private static final int SIGNS = 3;

    private static final int DAYS_KEPT = 30;

    private final TaskQueue queue;
    private final ObjectProvider<TaskHandler> handlers;
    private final ObjectProvider<RecurringTask> recurring;
    private final TaskSettings settings;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor pulse;

    TaskWorkers(
            TaskQueue queue,
            ObjectProvider<TaskHandler> handlers,
            ObjectProvider<RecurringTask> recurring,
            TaskSettings settings,
            Clock clock) {
        this.queue = queue;
        this.handlers = handlers;
        this.recurring = recurring;
        this.settings = settings;
        this.clock = clock;
        workers = pool(settings.workers(), "tasks-");
        pulse = pool(1, "tasks-pulse-");
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.inBackground()) {
            pulse.scheduleWithFixedDelay(this::look, 0, settings.look().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void asked(Tasks.Asked asked) {
        if (settings.inBackground()) {
            wake();
        }
    }

    /** Does on this thread, one after the other, all that is due, and all that it leads to. */
    public void doAllDue() {
        addRecurring();
        while (doOne()) {
            // until nothing is due
        }
    }

    private void look() {
        try {
            addRecurring();
            for (int worker = workers.getActiveCount(); worker < settings.workers(); worker++) {
                wake();
            }
        } catch (RuntimeException e) {
            LOG.warn("The list of tasks could not be read and will be looked at again", e);
        }
    }

    private void wake() {
        try {
            workers.execute(this::doWhatIsDue);
        } catch (RejectedExecutionException e) {
            LOG.info("A task is left for the next start");
        }
    }

    private void doWhatIsDue() {
        try {
            while (!workers.isShutdown() && doOne()) {
                // until nothing is due
            }
        } catch (RuntimeException e) {
            LOG.warn("Tasks could not be claimed and will be looked at again", e);
        }
    }

    private void addRecurring() {
        LocalDateTime now = LocalDateTime.now(clock);
        recurring
                .orderedStream()
                .forEach(one -> queue.addOnce(one.kind(), one.latest().apply(now)));
        queue.strikeDoneBefore(now.minusDays(DAYS_KEPT));
    }

    /** @return whether there was one to do */
    private boolean doOne() {
        Map<String, TaskHandler> byKind =
                handlers.orderedStream().collect(toMap(TaskHandler::kind, Function.identity()));
        String holder = UUID.randomUUID().toString();
        Optional<Task> claimed =
                queue.claim(List.copyOf(byKind.keySet()), LocalDateTime.now(clock), settings.hold(), holder);
        claimed.ifPresent(task -> run(task, Objects.requireNonNull(byKind.get(task.kind())), holder));
        return claimed.isPresent();
    }

    private void run(Task task, TaskHandler handler, String holder) {
        if (task.attempt() > Task.ATTEMPTS) {
            // Its node died with it at the last attempt.
            giveUp(task, handler, holder);
            return;
        }
        long beat = settings.hold().toMillis() / SIGNS;
        ScheduledFuture<?> signs =
                pulse.scheduleAtFixedRate(() -> sign(task, holder), beat, beat, TimeUnit.MILLISECONDS);
        try {
            handler.run(task);
            signs.cancel(false);
            if (!queue.end(task.id(), holder, TaskState.DONE, LocalDateTime.now(clock))) {
                LOG.warn("Task {} ({}) was done, but not in time: it may be done twice", task.id(), task.kind());
            }
        } catch (RuntimeException | Error e) {
            signs.cancel(false);
            failed(task, handler, holder, e);
        }
    }

    private void sign(Task task, String holder) {
        try {
            queue.keep(task.id(), holder, settings.hold());
        } catch (RuntimeException e) {
            LOG.warn("No sign of life could be given for task {}", task.id(), e);
        }
    }

    private void failed(Task task, TaskHandler handler, String holder, Throwable e) {
        if (task.isLastAttempt()) {
            LOG.error("Task {} ({}) failed {} times and is given up", task.id(), task.kind(), task.attempt(), e);
            giveUp(task, handler, holder);
        } else {
            LOG.warn("Task {} ({}) failed and will be tried again", task.id(), task.kind(), e);
            Duration pause = settings.pause().multipliedBy(1L << (task.attempt() - 1));
            queue.release(task.id(), holder, pause);
        }
    }

    private void giveUp(Task task, TaskHandler handler, String holder) {
        if (queue.end(task.id(), holder, TaskState.FAILED, LocalDateTime.now(clock))) {
            try {
                handler.givenUp(task);
            } catch (RuntimeException e) {
                LOG.error("Nobody could be told that task {} ({}) was given up", task.id(), task.kind(), e);
            }
        }
    }

    private static ScheduledThreadPoolExecutor pool(int threads, String name) {
        var pool = new ScheduledThreadPoolExecutor(
                threads, Thread.ofPlatform().name(name, 1).daemon().factory());
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        pool.setRemoveOnCancelPolicy(true);
        return pool;
    }

    /** Lets the tasks in hand come to their end while there still is a database; another start does what is left. */
    @Override
    public void destroy() throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
        pulse.shutdownNow();
    }
}
