package org.raisingthegame.tracker.aimhigh;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A speaker at an event.
 *
 * @param profession null where nobody said
 * @param checkedOn when he or she was checked as a visitor; null where nobody did
 * @param thankedOn when thanks were sent; null while they were not
 */
public record Appearance(
        long speaker,
        String name,
        @Nullable String profession,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate thankedOn) {}
