package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.raisingattainment.PlanSummary;

/**
 * A plan, or a school that has none, on its advisor's desk.
 *
 * @param plan null where the school has no plan that is not over
 * @param overdueActions open actions whose day has passed
 * @param lastVisit null where none was noted
 * @param changes how many fields others changed since the last visit; since the beginning where there was none
 * @param next the next review that is not signed; null where there is none
 */
public record PlanCase(
        String school,
        @Nullable PlanSummary plan,
        List<Waiting> waiting,
        int overdueActions,
        @Nullable LocalDateTime lastVisit,
        int changes,
        @Nullable Review next) {

    public PlanCase {
        waiting = List.copyOf(waiting);
    }

    /** Whether the desk should show it among the first. */
    public boolean needsAttention() {
        return !waiting.isEmpty() || overdueActions > 0;
    }
}
