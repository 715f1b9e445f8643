package org.raisingthegame.tracker.raisingattainment.challenge;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * A pairing of two schools: the owner shows, the partner looks and asks.
 *
 * @param owner the school that shows; its head asked for the pairing, and so accepted it
 * @param partner the school whose head looks
 * @param about what the owner wants to be challenged on
 * @param endsOn the last day
 * @param acceptedAt when the partner's head accepted; null until then
 * @param closedAt when one of the two declined or ended it; null where nobody did
 */
public record Challenge(
        ChallengeId id,
        SchoolId owner,
        String ownerName,
        SchoolId partner,
        String partnerName,
        String about,
        String askedBy,
        LocalDate endsOn,
        @Nullable LocalDateTime acceptedAt,
        @Nullable LocalDateTime closedAt) {

    /** The longest that a pairing may run, in months; after it the two ask again. */
    public static final int MOST_MONTHS = 6;

    /** How it stands. */
    public enum State {
        ASKED,
        RUNNING,
        /** Declined, ended by one of the two, or over by its date. */
        ENDED;

        public String titleKey() {
            return "raisingattainment.challenge-state." + name();
        }
    }

    /** It ends by itself: nobody has to do anything on the day after its last. */
    public State stateOn(LocalDate today) {
        if (closedAt != null || today.isAfter(endsOn)) {
            return State.ENDED;
        }
        return acceptedAt == null ? State.ASKED : State.RUNNING;
    }
}
