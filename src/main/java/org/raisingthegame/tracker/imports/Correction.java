package org.raisingthegame.tracker.imports;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;

/**
 * A stored value that a person puts right on a page.
 *
 * @param table a table that an import writes
 * @param row the row's surrogate key
 * @param column one of the columns that the import compares and writes
 * @param value what it becomes; null for "not known"
 * @param reason in the person's words
 * @param touched the school and year to which the row belongs
 */
public record Correction(
        String table, long row, String column, @Nullable Object value, String reason, SchoolYear touched) {

    /** As much as is kept of a reason. */
    public static final int LONGEST_REASON = 300;

    public Correction {
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new IllegalArgumentException("A correction has a reason, and a short one");
        }
    }
}
