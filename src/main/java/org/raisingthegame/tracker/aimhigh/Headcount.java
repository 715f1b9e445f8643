package org.raisingthegame.tracker.aimhigh;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * How many people were there, without any name.
 *
 * @param school whose they are; null for a partner's
 * @param from the name of the school or of the partner
 */
public record Headcount(
        @Nullable SchoolId school, String from, People people, int heads, LocalDateTime saidAt, String saidBy) {

    /** More than this is a slip of the finger. */
    public static final int MOST = 5_000;

    /** Who was counted. */
    public enum People {
        PARENTS,
        STAFF,
        GUESTS,
        /** Of a partner such as a youth offending service: counted by organisation, never marked on a pupil. */
        YOUNG_PEOPLE;

        public String key() {
            return "aimhigh.people." + name();
        }
    }
}
