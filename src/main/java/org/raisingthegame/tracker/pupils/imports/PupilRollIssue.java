package org.raisingthegame.tracker.pupils.imports;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong in a row of a roll, beyond what can be wrong in any row. */
enum PupilRollIssue implements IssueCode {
    YEAR_GROUP_UNKNOWN(Severity.ERROR),
    /** Two or more words in one cell, neither a comma nor capitals between surname and forename. */
    NAME_ORDER_GUESSED(Severity.WARNING);

    private final Severity severity;

    PupilRollIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "pupils";
    }
}
