package org.raisingthegame.tracker.schoolregister.imports;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong in a row of the list of schools. */
enum SchoolRegisterIssue implements IssueCode {
    URN_SHAPE(Severity.ERROR),
    /** A school that becomes an academy gets a new URN; two schools never share one. */
    URN_TAKEN(Severity.ERROR),
    DFE_NUMBER_SHAPE(Severity.ERROR),
    LA_CODE_DISAGREES(Severity.ERROR),
    PHASE_UNKNOWN(Severity.ERROR),
    /** The list has no phase; it was taken from the name or the number. */
    PHASE_GUESSED(Severity.WARNING),
    PREDECESSOR_SHAPE(Severity.ERROR),
    YEAR_UNKNOWN(Severity.ERROR),
    LEFT_BEFORE_JOINING(Severity.ERROR),
    LEFT_WITHOUT_JOINING(Severity.ERROR);

    private final Severity severity;

    SchoolRegisterIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "schoolregister";
    }
}
