package org.raisingthegame.tracker.raisingattainment;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a plan that is read, saved and versioned by itself, so that two people who write different parts never meet;
 * nor does who reviews meet who writes.
 */
public sealed interface PlanPart
        permits RaisingAttainmentPlan, Priority, SuccessCriterion, PlanAction, Milestone, Evidence {

    /** Absent until it is saved. */
    @Nullable
    Long id();

    PartKind kind();

    /** The plan to which it belongs. */
    PlanId planId();

    /** Taken away by the school; reviews and history may still tell of it. */
    boolean removed();

    /** What is written in it, every field of its kind that it holds. */
    Map<PlanField, String> fields();

    /**
     * The same part with other texts; fields that are not named stay.
     *
     * @throws IllegalArgumentException for a text that the field can't hold
     */
    PlanPart with(Map<PlanField, String> texts);

    PlanPart withRemoved(boolean gone);

    /** What it is called in a list: the beginning of its first field. */
    default String label() {
        String first = fields().values().iterator().next();
        int longest = 117;
        return first.length() <= longest + 3
                ? first
                : first.substring(0, longest).strip() + "…";
    }

    /** @throws IllegalStateException before it is saved */
    default PartRef ref() {
        Long saved = id();
        if (saved == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return new PartRef(kind(), saved);
    }
}
