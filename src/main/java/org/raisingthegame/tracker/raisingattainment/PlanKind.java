package org.raisingthegame.tracker.raisingattainment;

/** "Either a separate plan or an identified priority of their annual improvement plan", as the initiative says. */
public enum PlanKind {
    /** A plan of its own. */
    PLAN,
    /** A priority of the annual improvement plan: one page, with that plan attached and up to three milestones. */
    IMPROVEMENT_PRIORITY;

    /** How many milestones the one page holds. */
    public static final int MILESTONES_ON_ONE_PAGE = 3;

    /** How many priorities the one page holds. */
    public static final int PRIORITIES_ON_ONE_PAGE = 1;

    /** How many parts of a kind such a plan may hold. */
    public int most(PartKind part) {
        if (this == PLAN) {
            return Integer.MAX_VALUE;
        }
        return switch (part) {
            case PRIORITY -> PRIORITIES_ON_ONE_PAGE;
            case MILESTONE -> MILESTONES_ON_ONE_PAGE;
            case PLAN, CRITERION, ACTION, EVIDENCE -> Integer.MAX_VALUE;
        };
    }

    public String titleKey() {
        return "raisingattainment.kind." + name();
    }
}
