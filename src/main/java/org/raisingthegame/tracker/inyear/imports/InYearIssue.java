package org.raisingthegame.tracker.inyear.imports;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong in a row of in-year assessments. */
enum InYearIssue implements IssueCode {
    NEITHER_JUDGEMENT_NOR_GRADE(Severity.ERROR),
    MARK_TOO_LONG(Severity.ERROR),
    /** A mark of the school's own scale, of which nobody has said yet what it means. */
    MARK_NOT_MAPPED(Severity.WARNING),
    GRADE_UNKNOWN(Severity.ERROR),
    YEAR_GROUP_UNKNOWN(Severity.WARNING);

    private final Severity severity;

    InYearIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "inyear";
    }
}
