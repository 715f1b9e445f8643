package org.raisingthegame.tracker.backups;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the program makes back-ups by itself, and which of them it keeps.
 *
 * @param scheduled whether it does
 * @param at at what time of each day, in English time
 * @param folder where they lie; best on another disk, or fetched from there every day
 * @param keepDays of how many days the last one is kept
 * @param keepWeeks of how many weeks the last one is kept
 * @param passphraseFile a file whose first line encrypts them; unset leaves them as they are
 * @param lateAfterDays how old the last one may be before the health of the program says so
 */
@ConfigurationProperties("tracker.backups")
public record BackupSettings(
        @DefaultValue("true") boolean scheduled,
        @DefaultValue("02:30") LocalTime at,
        @DefaultValue("data/backups") Path folder,
        @DefaultValue("7") int keepDays,
        @DefaultValue("4") int keepWeeks,
        @Nullable Path passphraseFile,
        @DefaultValue("2") int lateAfterDays) {

    public BackupSettings {
        if (keepDays < 1 || keepWeeks < 0) {
            throw new IllegalArgumentException("at least one day is kept");
        }
        if (lateAfterDays < 1) {
            throw new IllegalArgumentException("a back-up is not late before a day has passed");
        }
    }

    KeepRule keep() {
        return new KeepRule(keepDays, keepWeeks);
    }
}
