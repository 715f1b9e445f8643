package org.raisingthegame.tracker.figures.spi;

/** How a figure is made of what was counted, and hence its unit. */
public enum MeasureKind {
    /** Of the denominator's pupils, how many: a percentage. */
    PROPORTION,
    /** Events to 100 pupils on roll, as DfE states exclusions; may exceed 100. */
    RATE_PER_100
}
