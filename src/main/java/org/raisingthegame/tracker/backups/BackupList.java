package org.raisingthegame.tracker.backups;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What can be said of the back-ups to whoever keeps the installation. */
@Component
public class BackupList {

    /**
     * A back-up that was made.
     *
     * @param madeAt the moment whose state it holds
     * @param bytes of the file
     */
    public record Made(Instant madeAt, long bytes, boolean encrypted) {}

    private final MadeBackups made;
    private final BackupSettings settings;

    BackupList(MadeBackups made, BackupSettings settings) {
        this.made = made;
        this.settings = settings;
    }

    public Optional<Made> latest() {
        return made.latest().map(one -> new Made(one.madeAt(), one.bytes(), one.encrypted()));
    }

    /** Whether the program makes them by itself. */
    public boolean scheduled() {
        return settings.scheduled();
    }
}
