package org.raisingthegame.tracker.schoolregister;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.schools.School;

/**
 * A school as the list shows it.
 *
 * @param memberSince its latest joining of Raising the Game; null where it never joined
 * @param memberUntil the first day on which it no longer belonged; null while it does
 * @param founding whether it was there from the start
 */
public record ListedSchool(
        School school,
        @Nullable LocalDate memberSince,
        @Nullable LocalDate memberUntil,
        boolean founding) {

    public LaCode laCode() {
        return school.laCode();
    }

    /** Whether it belongs to Raising the Game on a day. */
    public boolean memberOn(LocalDate day) {
        return memberSince != null && !memberSince.isAfter(day) && (memberUntil == null || memberUntil.isAfter(day));
    }
}
