package org.raisingthegame.tracker.figures;

/** How settled a figure is. The least settled of the rows behind it decides. */
public enum DataStatus {
    /** The year is still running. */
    TO_DATE,
    /** The file called it provisional, or a headcount is not yet that of the January census. */
    PROVISIONAL,
    /** The file called it amended (DfE: revised). */
    AMENDED,
    /** The year is over, and no file called it anything less. */
    FINAL;

    /** Translation key of the word. */
    public String key() {
        return "figures.status." + name();
    }
}
