package org.raisingthegame.tracker.backups;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

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
@Validated
@ConfigurationProperties("tracker.backups")
public record BackupSettings(
        @DefaultValue("true") boolean scheduled,
        @DefaultValue("02:30") LocalTime at,
        @DefaultValue("data/backups") Path folder,
        @DefaultValue("7") @Min(1) @Max(366) int keepDays,
        @DefaultValue("4") @Min(0) @Max(520) int keepWeeks,
        @Nullable Path passphraseFile,
        @DefaultValue("2") @Min(1) int lateAfterDays) {

    KeepRule keep() {
        return new KeepRule(keepDays, keepWeeks);
    }
}
