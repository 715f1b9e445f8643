package org.raisingthegame.tracker.raisingattainment.imports;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong in a row of a plan. */
enum PlanSheetIssue implements IssueCode {
    /** A day before or long after the years of any plan: Excel read a number, or a digit is wrong. */
    DUE_IMPLAUSIBLE(Severity.ERROR),
    COST_UNREADABLE(Severity.ERROR),
    STATUS_UNKNOWN_LEFT_OUT(Severity.WARNING),
    LEAD_MISSING(Severity.WARNING),
    /** Nobody at the school has this name, neither with an account nor as a lead in an earlier plan. */
    LEAD_UNKNOWN(Severity.WARNING);

    private final Severity severity;

    PlanSheetIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "raisingattainment";
    }
}
