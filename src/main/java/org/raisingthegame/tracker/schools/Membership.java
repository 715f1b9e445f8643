package org.raisingthegame.tracker.schools;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * A time for which a school belonged to Raising the Game.
 *
 * @param leftOn the first day on which it no longer did; null while it does
 * @param founding whether it was one of the founding schools
 */
public record Membership(
        SchoolId school, LocalDate joinedOn, @Nullable LocalDate leftOn, boolean founding) {

    /** Whether the school belonged on some day of the year. */
    public boolean within(AcademicYear year) {
        return !joinedOn.isAfter(year.lastDay()) && (leftOn == null || leftOn.isAfter(year.firstDay()));
    }
}
