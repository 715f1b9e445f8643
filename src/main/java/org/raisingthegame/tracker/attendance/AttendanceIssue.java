package org.raisingthegame.tracker.attendance;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong in a row of sessions. */
enum AttendanceIssue implements IssueCode {
    /** Not a whole number of sessions, or fewer than none. */
    SESSIONS_IMPLAUSIBLE(Severity.ERROR),
    POSSIBLE_MISSING(Severity.ERROR),
    /** Neither attended nor absent sessions nor a percentage. */
    ATTENDED_MISSING(Severity.ERROR),
    MORE_THAN_POSSIBLE(Severity.ERROR),
    TERM_UNKNOWN(Severity.ERROR),
    YEAR_UNKNOWN(Severity.ERROR),
    /** The records reach further than this file. */
    OLDER_THAN_KNOWN(Severity.ERROR),
    DOES_NOT_ADD_UP(Severity.WARNING);

    private final Severity severity;

    AttendanceIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "attendance";
    }
}
