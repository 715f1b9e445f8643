package org.raisingthegame.tracker.pupils;

/** What a refusal (REFU) says where an ethnicity is already known. */
public enum RefusedEthnicity {
    /** The family has asked not to be recorded: holds for the year of the roll that says so, and after. */
    HOLDS_FROM_ITS_DATE,
    /** Says as little as a blank: what is known stays. */
    NEVER_OVERWRITES
}
