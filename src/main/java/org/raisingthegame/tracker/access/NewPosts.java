package org.raisingthegame.tracker.access;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * Posts at one or several schools over the same days.
 *
 * @param from the first day; absent while none is chosen
 * @param lastDay the last day on which they hold; absent for open
 */
public record NewPosts(
        Set<SchoolId> schools,
        @Nullable LocalDate from,
        @Nullable LocalDate lastDay) {

    public NewPosts {
        schools = Set.copyOf(schools);
    }
}
