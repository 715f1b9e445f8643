package org.raisingthegame.tracker.attainment.imports;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong in a row of results. */
enum AttainmentIssue implements IssueCode {
    /** Not a whole number from 80 to 120. */
    SCORE_OUT_OF_RANGE(Severity.ERROR),
    /** One of reading, writing and maths is blank and the others don't settle it: kept, but not counted. */
    KS2_INCOMPLETE(Severity.WARNING),
    /** Excel has made a date of a grade such as 5-4. */
    GRADE_IS_A_DATE(Severity.ERROR),
    GRADE_UNKNOWN_LEFT_OUT(Severity.WARNING),
    /** No double grade of combined science: kept as written. */
    COMBINED_GRADE_UNKNOWN(Severity.WARNING),
    /** English or maths is blank or pending and the other doesn't settle it: kept, but not counted. */
    KS4_INCOMPLETE(Severity.WARNING),
    /** The column for 9 to 4 in English and maths says other than the grades do; the column holds. */
    BASICS_DISAGREE(Severity.WARNING),
    /** DfE's or the school's column on reading, writing and maths says other than the scores do; the column holds. */
    STANDARD_DISAGREES(Severity.WARNING),
    /** Not a difference that two scores can have. */
    PROGRESS_OUT_OF_RANGE(Severity.ERROR),
    /** Not a mean of points that grades can have. */
    POINTS_OUT_OF_RANGE(Severity.ERROR),
    /** Not a number from 0 to 90. */
    ATTAINMENT8_OUT_OF_RANGE(Severity.ERROR);

    private final Severity severity;

    AttainmentIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "attainment";
    }
}
