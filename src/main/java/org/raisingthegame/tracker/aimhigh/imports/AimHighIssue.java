package org.raisingthegame.tracker.aimhigh.imports;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong in lists of events and speakers, and in registers. */
enum AimHighIssue implements IssueCode {
    EVENT_CODE_TOO_LONG(Severity.ERROR),
    SERIES_UNKNOWN(Severity.ERROR),
    INVITED_UNKNOWN(Severity.ERROR),
    STATE_UNKNOWN(Severity.ERROR),
    BOROUGH_NOT_YOURS(Severity.ERROR),
    CAPACITY_IMPLAUSIBLE_LEFT_OUT(Severity.WARNING),
    FIELD_UNKNOWN(Severity.WARNING),
    /** No event of the school's borough has the code. */
    EVENT_UNKNOWN(Severity.ERROR),
    EVENT_ON_ANOTHER_DAY(Severity.ERROR),
    EVENT_CANCELLED(Severity.ERROR),
    /** Handed back and not only warned of: a register tells ethnicities, so nobody is put on one by a slip. */
    PUPIL_NOT_YOURS(Severity.ERROR),
    YEAR_GROUP_UNKNOWN_LEFT_OUT(Severity.WARNING);

    private final Severity severity;

    AimHighIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "aimhigh";
    }
}
