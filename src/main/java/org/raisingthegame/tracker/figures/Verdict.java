package org.raisingthegame.tracker.figures;

/** What may be said of a comparison of two groups. */
public enum Verdict {
    HIGHER,
    LOWER,
    NO_CLEAR_DIFFERENCE,
    /** Too few to say. */
    TOO_FEW;

    /** Translation key of the words. */
    public String key() {
        return "figures.verdict." + name();
    }
}
