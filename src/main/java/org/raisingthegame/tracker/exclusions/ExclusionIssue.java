package org.raisingthegame.tracker.exclusions;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong in a row of exclusions. */
enum ExclusionIssue implements IssueCode {
    CATEGORY_UNKNOWN(Severity.ERROR),
    START_DATE_IMPLAUSIBLE(Severity.ERROR),
    /** Not a whole number of half days, or less than one. */
    LENGTH_IMPLAUSIBLE(Severity.ERROR),
    LENGTH_MISSING(Severity.WARNING),
    /** More than the 45 school days that the law allows in a whole academic year. */
    LENGTH_OVER_YEARS_LIMIT(Severity.WARNING),
    REASON_UNKNOWN_LEFT_OUT(Severity.WARNING),
    /** A code of other years: kept as written, but the code or the day is a slip. */
    REASON_OF_OTHER_YEARS(Severity.WARNING),
    TOO_MANY_REASONS(Severity.WARNING),
    STATUS_UNKNOWN_LEFT_OUT(Severity.WARNING),
    /** Not days in halves, or more than a school year has. */
    DAYS_ELSEWHERE_IMPLAUSIBLE(Severity.ERROR);

    private final Severity severity;

    ExclusionIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "exclusions";
    }
}
