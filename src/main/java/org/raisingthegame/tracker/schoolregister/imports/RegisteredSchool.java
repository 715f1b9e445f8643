package org.raisingthegame.tracker.schoolregister.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.Urn;

/**
 * A school of the list.
 *
 * @param joined the first day in Raising the Game; null where it never joined
 * @param left the first day on which it no longer belonged to it
 * @param founding whether it was there from the start
 */
record RegisteredSchool(
        Urn urn,
        Laestab laestab,
        String name,
        Phase phase,
        @Nullable LocalDate joined,
        @Nullable LocalDate left,
        boolean founding) {}
