package org.raisingthegame.tracker.figures;

/** Over which schools a published figure runs. */
public enum PublishedSchools {
    /** All state-funded schools that have such pupils. */
    ALL,
    PRIMARY,
    SECONDARY,
    SPECIAL;

    /** Translation key of the words that are added to a line's name; those of {@link #ALL} are empty. */
    public String key() {
        return "figures.published-schools." + name();
    }
}
