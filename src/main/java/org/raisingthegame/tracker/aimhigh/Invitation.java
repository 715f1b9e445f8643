package org.raisingthegame.tracker.aimhigh;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * The places of a school at an event.
 *
 * @param offered how many pupils it may bring
 * @param taken how many it says will come; null while it has not answered
 */
public record Invitation(
        EventId event,
        SchoolId school,
        String schoolName,
        int offered,
        @Nullable Integer taken,
        Reply reply) {

    /** What the school answered. */
    public enum Reply {
        WAITING,
        ACCEPTED,
        DECLINED;

        public String key() {
            return "aimhigh.reply." + name();
        }
    }
}
