package org.raisingthegame.tracker.raisingattainment.challenge;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** @param answer blank until the owner answers */
public record Question(
        long id,
        String text,
        String askedBy,
        LocalDateTime askedAt,
        String answer,
        @Nullable String answeredBy,
        @Nullable LocalDateTime answeredAt) {

    public static final int LONGEST = 2_000;
}
