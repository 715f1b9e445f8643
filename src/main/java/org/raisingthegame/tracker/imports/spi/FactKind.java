package org.raisingthegame.tracker.imports.spi;

/** What a table's rows need to be told once: by a column, a title line, the file's name, or the person who imports. */
public enum FactKind {
    /** Whose rows these are. A row that names its own school by DfE number or URN overrides it. */
    SCHOOL,
    /** The day on which the table was true. */
    AS_AT,
    /** The academic year that results belong to. */
    ACADEMIC_YEAR,
    /** Whether texts such as 03/04/2019 have the day or the month first. Asked where a file has both, or only the latter. */
    DATE_ORDER
}
