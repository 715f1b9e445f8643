package org.raisingthegame.tracker.imports.reading;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Until when a file must have been read. Asked often, so it costs next to nothing. */
public final class Deadline {

    private final Duration allowed;
    private final LongSupplier nanoseconds;
    private final long begun;

    private Deadline(Duration allowed, LongSupplier nanoseconds) {
        this.allowed = allowed;
        this.nanoseconds = nanoseconds;
        this.begun = nanoseconds.getAsLong();
    }

    /** From now on. */
    public static Deadline in(Duration allowed) {
        return new Deadline(allowed, System::nanoTime);
    }

    static Deadline in(Duration allowed, LongSupplier nanoseconds) {
        return new Deadline(allowed, nanoseconds);
    }

    /** @throws UnreadableFile when it has passed */
    public void check() {
        if (nanoseconds.getAsLong() - begun > allowed.toNanos()) {
            throw new UnreadableFile(FileIssue.FILE_TAKES_TOO_LONG, Long.toString(Math.max(1, allowed.toMinutes())));
        }
    }
}
