package org.raisingthegame.tracker.imports;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.raisingthegame.tracker.imports.ImportProgress.Kind;
import org.raisingthegame.tracker.imports.ImportProgress.Phase;

/** One piece of work on an import while it is done: counted by its own thread, watched and stopped by others. */
final class WatchedWork implements Progress {

    private final ImportId id;
    private final Kind kind;
    private final String claim = UUID.randomUUID().toString();
    private final long begun = System.nanoTime();
    private volatile Phase phase = Phase.WAITING;
    private volatile int rows;
    private volatile boolean stopped;
    private final CountDownLatch end = new CountDownLatch(1);

    WatchedWork(ImportId id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    ImportId id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    /** By what the claim in the database is known to be this work's. */
    String claim() {
        return claim;
    }

    Phase phase() {
        return phase;
    }

    int rows() {
        return rows;
    }

    void stop() {
        stopped = true;
    }

    boolean lastedLongerThan(Duration time) {
        return System.nanoTime() - begun > time.toNanos();
    }

    void ended() {
        end.countDown();
    }

    /** Waits for the end of the work, but not for ever. */
    void await(Duration patience) {
        try {
            end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The stored progress as it is at this moment. */
    ImportProgress now(ImportProgress stored) {
        return new ImportProgress(
                id, kind, stored.state(), phase, rows, stored.total(), stored.messageKey(), stored.arguments());
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only the thread that does the work counts
    public void row() {
        rows++;
        goOn();
    }

    @Override
    public void phase(Phase next) {
        goOn();
        phase = next;
    }

    private void goOn() {
        if (stopped) {
            throw new ImportCancelled();
        }
    }
}
