package org.raisingthegame.tracker.figures;

/** How settled DfE called a figure, the most settled first; the first there is of a year is the one shown. */
public enum PublicationStatus {
    FINAL,
    REVISED,
    /** The file does not say; such files are refreshed after the revised release. */
    UNSTATED,
    PROVISIONAL
}
