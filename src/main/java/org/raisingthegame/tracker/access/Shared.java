package org.raisingthegame.tracker.access;

/** What a school shares with its borough by an agreement. */
public enum Shared {
    /** Counted figures: true ones for officers and assigned advisors, suppressed ones for everybody, and in sets of schools. */
    FIGURES,
    /** The figures, and the rows of pupils behind them, for officers, and for advisors whom the head shows names. */
    PUPIL_ROWS;

    /** Translation key of what is shared, as a choice. */
    public String titleKey() {
        return "access.agreement.shares." + name();
    }
}
