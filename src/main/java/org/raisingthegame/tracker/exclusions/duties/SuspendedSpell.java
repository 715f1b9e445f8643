package org.raisingthegame.tracker.exclusions.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A suspension, lunchtime suspension or permanent exclusion that stands: one that was taken back is none.
 *
 * @param sessions its length in half school days; null for a permanent one, or where it isn't known
 * @param missesExam whether the pupil would miss a public examination or a national test
 */
record SuspendedSpell(LocalDate start, Kind kind, @Nullable Integer sessions, boolean missesExam) {

    /** What it is. */
    enum Kind {
        SUSPENSION,
        /** Half a day each in law (domain notes, 2.1). */
        LUNCHTIME,
        PERMANENT
    }

    /** Half school days; nought where the length isn't known. */
    int halfDays() {
        return switch (kind) {
            case PERMANENT -> 0;
            case LUNCHTIME -> sessions == null ? 1 : sessions;
            case SUSPENSION -> sessions == null ? 0 : sessions;
        };
    }
}
