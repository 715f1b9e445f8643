package org.raisingthegame.tracker.figures.spi;

/** What several rows of one pupil, school and year amount to. */
public enum Counting {
    /** One at most: reached the standard, was suspended at all, was permanently excluded. */
    ONCE_A_PUPIL,
    /** Every one of them. They repeat within a pupil, so intervals use the variance over pupils. */
    EVERY_EVENT
}
