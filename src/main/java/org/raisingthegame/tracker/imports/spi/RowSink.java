package org.raisingthegame.tracker.imports.spi;

/**
 * Where a format puts what it made of a row.
 *
 * @param <R> what one row becomes
 */
public interface RowSink<R> {

    /** Hands over one record; several for a row that holds several facts. Nothing is kept of a row that has an error. */
    void emit(R row);

    /**
     * Says that this row is none of the format's business, such as an area outside this tool in a national file.
     *
     * @param reason a translation key suffix under {@code <format module>.ignored.}; counted in the report
     */
    void ignore(String reason);
}
