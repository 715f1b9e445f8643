package org.raisingthegame.tracker.interventions;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * How many people of a school in one post were trained, and who said so last.
 *
 * @param saidAt null where a list said it, and so is {@code saidBy}
 */
public record Trained(
        SchoolId school,
        String schoolName,
        Post post,
        int people,
        @Nullable LocalDateTime saidAt,
        @Nullable String saidBy) {

    /** More people than any school has. */
    public static final int MOST = 500;
}
