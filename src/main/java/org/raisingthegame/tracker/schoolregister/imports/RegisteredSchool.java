package org.raisingthegame.tracker.schoolregister.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.Urn;

/**
 * A school as a list has it.
 *
 * @param opened the first day of this establishment record; null where the list doesn't say
 * @param closed the day on which it closed; null while it is open, or where the list doesn't say
 * @param membership its time in Raising the Game; null where it never joined, or the list is of another kind
 */
record RegisteredSchool(
        Urn urn,
        Laestab laestab,
        String name,
        Phase phase,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable MembershipTime membership) {

    /**
     * @param joined the first day in Raising the Game
     * @param left the first day on which it no longer belonged to it
     * @param founding whether it was there from the start
     */
    record MembershipTime(LocalDate joined, @Nullable LocalDate left, boolean founding) {}
}
