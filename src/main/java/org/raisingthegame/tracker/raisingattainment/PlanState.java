package org.raisingthegame.tracker.raisingattainment;

/** Where a plan stands: draft → submitted ⇄ returned → agreed → in progress → closed or carried forward. */
public enum PlanState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    AGREED,
    IN_PROGRESS,
    CLOSED,
    CARRIED_FORWARD;

    /**
     * Whether the school may change the plan's words. Not while the advisor reads what was submitted, and not once the
     * plan is over; an agreed plan stays alive, and history shows what was changed since.
     */
    public boolean textMayChange() {
        return switch (this) {
            case DRAFT, RETURNED, AGREED, IN_PROGRESS -> true;
            case SUBMITTED, CLOSED, CARRIED_FORWARD -> false;
        };
    }

    /** Whether the school may say how far its actions are, and add evidence: as long as the plan lives. */
    public boolean progressMayBeTold() {
        return this != CLOSED && this != CARRIED_FORWARD;
    }

    /** Whether it is with the school alone: nobody else has it before him, or it came back to be put right. */
    public boolean isWithSchool() {
        return this == DRAFT || this == RETURNED;
    }

    public boolean isOver() {
        return !progressMayBeTold();
    }

    public String titleKey() {
        return "raisingattainment.state." + name();
    }
}
