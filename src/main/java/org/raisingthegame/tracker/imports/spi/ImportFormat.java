package org.raisingthegame.tracker.imports.spi;

import java.util.List;
import java.util.Set;

/**
 * One kind of spreadsheet, contributed as a Spring bean. Pure: it knows headings and values, neither POI nor a database.
 *
 * @param <R> what one row becomes
 */
public interface ImportFormat<R> {

    /** Module and kind, such as {@code pupils.roll}; also the prefix of its translation keys. */
    String id();

    /**
     * The columns it knows, found by heading and never by position. A table is recognised when it has every required
     * column; where several formats fit, the one with the most required columns wins.
     */
    List<ColumnSpec> columns();

    /** What must be known beyond the rows, from the lines above the heading, the file's name or the person. */
    Set<FactKind> needs();

    /**
     * Turns one row into records. For each row it must do one of three things: emit at least one record, raise an issue
     * of severity {@link Severity#ERROR}, or ignore it with a reason. The host counts, and refuses a row with which
     * nothing was done.
     *
     * @param row the cells, read once and typed
     * @param out where records, issues and ignored rows go
     */
    void read(RowReader row, RowSink<R> out);

    /** Where its records are kept. */
    ImportTarget<R> target();

    /** Whether rows belong to schools and are scoped by them; if not, only a borough officer may import. */
    default boolean scopedBySchool() {
        return needs().contains(FactKind.SCHOOL);
    }
}
