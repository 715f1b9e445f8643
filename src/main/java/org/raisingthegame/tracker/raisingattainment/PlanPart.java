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

    /** Its place among the parts of its kind, the lowest first. */
    int position();

    /** Taken away by the school; reviews and history may still tell of it. */
    boolean removed();

    /** The priority to which it belongs; none for the plan, for a priority, and for evidence of the whole plan. */
    default @Nullable PartRef priority() {
        Long key = switch (this) {
            case RaisingAttainmentPlan plan -> null;
            case Priority priority -> null;
            case SuccessCriterion criterion -> Long.valueOf(criterion.priorityId());
            case PlanAction action -> Long.valueOf(action.priorityId());
            case Milestone milestone -> Long.valueOf(milestone.priorityId());
            case Evidence evidence -> evidence.priorityId();
        };
        return key == null ? null : new PartRef(PartKind.PRIORITY, key);
    }

    /** What is written in it, every field of its kind that it holds. */
    Map<PlanField, String> fields();

    /**
     * The same part in another place, taken away or put back, and with other texts; fields that are not named stay.
     *
     * @throws IllegalArgumentException for a text that the field can't hold
     */
    PlanPart with(int place, boolean gone, Map<PlanField, String> texts);

    /**
     * The same part with other texts; fields that are not named stay.
     *
     * @throws IllegalArgumentException for a text that the field can't hold
     */
    default PlanPart with(Map<PlanField, String> texts) {
        return with(position(), removed(), texts);
    }

    default PlanPart withRemoved(boolean gone) {
        return with(position(), gone, Map.of());
    }

    default PlanPart withPosition(int place) {
        return with(place, removed(), Map.of());
    }

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
