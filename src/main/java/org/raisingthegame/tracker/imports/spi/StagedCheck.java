package org.raisingthegame.tracker.imports.spi;

import org.jspecify.annotations.Nullable;

/**
 * A question about staged rows that only the records can answer. It warns or hands back; it never changes a row.
 *
 * @param code the issue where the condition holds; its argument {0} is the record's label
 * @param condition an SQL predicate over the staged record {@code s}: the target's columns by name, the record's school
 *     as {@code s.school_}, its academic year as {@code s.year_}. Text of the code, never of a file
 * @param unless where the file itself may answer; null where only the records can
 */
public record StagedCheck(
        IssueCode code, String condition, @Nullable Elsewhere unless) {

    /**
     * Where the same file, on whichever of its sheets, may hold the answer before it is in the records.
     *
     * @param table a target table, such as that of rolls
     * @param column the column that both targets stage; a row is passed over when a row for that table has the same value of it
     *     and the same school
     */
    public record Elsewhere(String table, String column) {}

    public StagedCheck(IssueCode code, String condition) {
        this(code, condition, null);
    }

    /** The same, but not asked of what another sheet of the same file answers. */
    public StagedCheck unlessIn(String table, String column) {
        return new StagedCheck(code, condition, new Elsewhere(table, column));
    }
}
