package org.raisingthegame.tracker.backups;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of back-ups that the program chooses, by which it knows its own again: {@code rtg-backup-2026-11-22-023000.zip}. */
final class BackupName {

    private static final Pattern OURS = Pattern.compile("rtg-backup-(\\d{4}-\\d\\d-\\d\\d)-\\d{6}\\.zip(\\.gpg)?");

    private BackupName() {}

    /** @param stamp year-month-day-time, such as {@code 2026-11-22-023000} */
    static String of(String stamp, boolean encrypted) {
        return "rtg-backup-" + stamp + ".zip" + (encrypted ? ".gpg" : "");
    }

    /** The day it was made on; empty for a file that is none of ours. */
    static Optional<LocalDate> day(String name) {
        Matcher matcher = OURS.matcher(name);
        try {
            return matcher.matches() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
