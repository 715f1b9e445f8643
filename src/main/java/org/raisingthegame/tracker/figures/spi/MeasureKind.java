package org.raisingthegame.tracker.figures.spi;

/** How a figure is made of what was counted, and hence its unit. */
public enum MeasureKind {
    /** Of the denominator's pupils, how many: a percentage. */
    PROPORTION,
    /** Events to 100 pupils on roll, as DfE states exclusions; may exceed 100. */
    RATE_PER_100,
    /** The average over the denominator's pupils: a scaled score, Attainment 8, Progress 8. May be below nought. */
    MEAN,
    /**
     * Of all that was possible for the pupils together, how much: a percentage, as DfE states attendance (sessions
     * attended of sessions possible). A pupil who was there for a month weighs less than one who was there for the year.
     */
    SHARE_OF_POSSIBLE;

    /** Whether the unit is per cent. */
    public boolean percentage() {
        return this == PROPORTION || this == SHARE_OF_POSSIBLE;
    }

    /** Whether what is counted are pupils or events, so that a small count can be named; else it is an average. */
    public boolean counts() {
        return this == PROPORTION || this == RATE_PER_100;
    }
}
