package org.raisingthegame.live;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How a process is ended that a drill has started. */
final class Ending {

    private Ending() {}

    /** Asks it to stop, as systemd does, and waits; kills it where it takes longer. Does nothing where there is none. */
    static void of(@Nullable Process process, Duration patience) {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
