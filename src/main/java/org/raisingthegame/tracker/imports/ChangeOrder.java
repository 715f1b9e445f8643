package org.raisingthegame.tracker.imports;

/** By what the fields that would change are sorted. */
public record ChangeOrder(By by, boolean descending) {

    /** As they stand in the file. */
    public static final ChangeOrder OF_THE_FILE = new ChangeOrder(By.ROW, false);

    /** What can be sorted by: the row of the file, the row's label, the field, and either value. */
    public enum By {
        ROW,
        WHO,
        FIELD,
        WAS,
        BECOMES
    }
}
