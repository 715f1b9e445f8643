package org.raisingthegame.tracker.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.schools.School;

/**
 * A school whose last agreement is over.
 *
 * @param lastDay the last day on which it shared anything
 * @param deletableFrom the first day on which its data may be deleted
 * @param takenOn when somebody last took its data away as one file; null for never
 * @param takenBy who did
 * @param deletedOn when they were deleted; null while they are there
 */
public record LeavingSchool(
        School school,
        LocalDate lastDay,
        LocalDate deletableFrom,
        @Nullable LocalDate takenOn,
        @Nullable String takenBy,
        @Nullable LocalDate deletedOn) {

    /** Whether the data may go, as far as days decide it. */
    public boolean isDue(LocalDate today) {
        return deletedOn == null && !today.isBefore(deletableFrom);
    }
}
