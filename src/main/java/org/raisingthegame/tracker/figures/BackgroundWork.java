package org.raisingthegame.tracker.figures;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on a thread of its own that is asked for more often than it need be done: one run answers everybody who asked
 * before it began. A run that fails, say because the database was away for a moment, is tried again after a pause.
 */
class BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);

    private static final int SECONDS_TO_FINISH = 10;

    private final String name;
    private final Runnable work;
    private final int attempts;
    private final Duration pause;
    private final ScheduledThreadPoolExecutor worker;
    private final AtomicBoolean awaited = new AtomicBoolean();

    /**
     * @param attempts how often a run is tried before it is given up until somebody asks again
     * @param pause before the second attempt; twice as long before the third, and so on
     */
    BackgroundWork(String name, Runnable work, int attempts, Duration pause) {
        this.name = name;
        this.work = work;
        this.attempts = attempts;
        this.pause = pause;
        worker = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name(name).daemon().factory());
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Has the work done soon; asking again before it begins changes nothing. */
    void ask() {
        if (awaited.compareAndSet(false, true)) {
            worker.execute(() -> run(1));
        }
    }

    private void run(int attempt) {
        awaited.set(false);
        try {
            work.run();
        } catch (RuntimeException e) {
            if (attempt == attempts) {
                LOG.error("Work on {} failed {} times and is given up until it is asked for again", name, attempt, e);
                return;
            }
            LOG.warn("Work on {} failed and will be tried again", name, e);
            runAgain(attempt + 1);
        }
    }

    private void runAgain(int attempt) {
        try {
            worker.schedule(() -> run(attempt), pause.toMillis() << (attempt - 2), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.info("Work on {} is left for the next start", name);
        }
    }

    /** Lets a run in hand come to its end, but doesn't wait for ever, nor for a run after a pause. */
    void close() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
