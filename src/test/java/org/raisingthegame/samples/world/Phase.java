package org.raisingthegame.samples.world;

/** The two kinds of school in the borough, with the year groups they teach; Reception is year 0. */
public enum Phase {
    PRIMARY("Primary", 0, 6),
    SECONDARY("Secondary", 7, 11);

    public final String label;
    public final int firstYear;
    public final int lastYear;

    Phase(String label, int firstYear, int lastYear) {
        this.label = label;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }
}
