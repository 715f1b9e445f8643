package org.raisingthegame.tracker.core;

/** The phase of a school. A figure's phase belongs to the measure and the pupil's year, not to this. */
public enum Phase {
    PRIMARY,
    SECONDARY,
    ALL_THROUGH,
    SPECIAL,
    PUPIL_REFERRAL_UNIT
}
