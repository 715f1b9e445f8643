package org.raisingthegame.tracker.pupils;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong with the pupil of a row, whatever the row tells of him. */
enum PupilIssue implements IssueCode {
    /** Perhaps a mistyped UPN, perhaps a pupil who came and went between two rolls. */
    NOT_ON_ROLL(Severity.WARNING);

    private final Severity severity;

    PupilIssue(Severity severity) {
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
