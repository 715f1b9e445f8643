package org.raisingthegame.tracker.raisingattainment.monitoring;

/** How far a term's review is: due → sent → answered → signed by both. */
public enum ReviewState {
    /** The advisor has still to write and send it. */
    DUE,
    /** The head has still to answer it. */
    SENT,
    /** Both have still to sign it; one may have. */
    ANSWERED,
    SIGNED;

    public String titleKey() {
        return "raisingattainment.review-state." + name();
    }

    /** Whether it is between the two: sent, and not signed by both. */
    public boolean isOpen() {
        return this == SENT || this == ANSWERED;
    }
}
