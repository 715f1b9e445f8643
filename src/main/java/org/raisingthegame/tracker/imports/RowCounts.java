package org.raisingthegame.tracker.imports;

/**
 * What becomes of the rows of a file. Blank rows, repeated headings and "Count:" lines are no rows; everything else is
 * in exactly one of these.
 */
public record RowCounts(int added, int changed, int unchanged, int rejected, int ignored) {

    /** Rows read. */
    public int read() {
        return added + changed + unchanged + rejected + ignored;
    }

    /** Rows that are right, whether they change anything or not. */
    public int right() {
        return added + changed + unchanged;
    }
}
