package org.raisingthegame.tracker.imports.spi;

/** Issues that any table of rows can have. */
public enum RowIssue implements IssueCode {
    UPN_MISSING(Severity.ERROR),
    /** No UPN, but name, birth date and school fit one pupil; handed back until a person says that it is this one. */
    UPN_PROPOSED(Severity.ERROR),
    /** A person has said so. */
    UPN_ACCEPTED(Severity.WARNING),
    /** A UPN that the pupil had before; the row joins the record under the present one. */
    UPN_FORMER(Severity.WARNING),
    UPN_LENGTH(Severity.ERROR),
    UPN_SHAPE(Severity.ERROR),
    UPN_CHECK_LETTER(Severity.WARNING),
    SCHOOL_MISSING(Severity.ERROR),
    SCHOOL_UNKNOWN(Severity.ERROR),
    /** Another school's row; says no more than that. */
    SCHOOL_NOT_YOURS(Severity.ERROR),
    VALUE_MISSING(Severity.ERROR),
    VALUE_TOO_LONG(Severity.ERROR),
    DATE_UNREADABLE(Severity.ERROR),
    DATE_UNREADABLE_LEFT_OUT(Severity.WARNING),
    NUMBER_UNREADABLE(Severity.ERROR),
    /** Excel shortened a long number, as in 2.08E+06. */
    DIGITS_LOST(Severity.ERROR),
    /** A grade such as 5-4 that Excel made a date of; restored. */
    GRADE_WAS_DATE(Severity.WARNING),
    /** A date where a grade should be, and none that a grade can have become. */
    GRADE_IS_DATE(Severity.ERROR),
    CODE_UNKNOWN(Severity.ERROR),
    CODE_UNKNOWN_LEFT_OUT(Severity.WARNING),
    CELL_ERROR(Severity.ERROR),
    NAME_MISSING(Severity.ERROR),
    /** More or fewer fields than the heading of a delimited file. */
    FIELD_COUNT(Severity.ERROR),
    SAME_ROW_TWICE(Severity.ERROR),
    /** The file would take back what somebody put right on a page. */
    CORRECTED_BY_HAND(Severity.WARNING),
    NOTHING_DONE(Severity.ERROR);

    private final Severity severity;

    RowIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "imports";
    }
}
