package org.raisingthegame.tracker.interventions.imports;

import org.raisingthegame.tracker.imports.spi.IssueCode;
import org.raisingthegame.tracker.imports.spi.Severity;

/** What can be wrong in lists of interventions and of who takes part. */
enum InterventionIssue implements IssueCode {
    CODE_TOO_LONG(Severity.ERROR),
    /** The code stands for another school's or borough's intervention. */
    CODE_TAKEN(Severity.ERROR),
    BOROUGH_NOT_YOURS(Severity.ERROR),
    FOR_WHOM_UNKNOWN(Severity.ERROR),
    ENDS_BEFORE_START(Severity.ERROR),
    FUNDING_UNKNOWN(Severity.WARNING),
    SESSIONS_IMPLAUSIBLE_LEFT_OUT(Severity.WARNING),
    COST_IMPLAUSIBLE_LEFT_OUT(Severity.WARNING),
    MEASURE_IMPLAUSIBLE_LEFT_OUT(Severity.WARNING),
    /** More sessions were held than planned: told, and kept, because it happens. */
    MORE_HELD_THAN_PLANNED(Severity.WARNING),
    /** Neither the school nor its borough has an intervention with the code. */
    INTERVENTION_UNKNOWN(Severity.ERROR),
    INTERVENTION_FOR_STAFF(Severity.ERROR),
    INTERVENTION_FOR_PUPILS(Severity.ERROR),
    POST_UNKNOWN(Severity.ERROR),
    PEOPLE_IMPLAUSIBLE(Severity.ERROR),
    /** Handed back and not only warned of: such a list tells needs and ethnicities, so nobody is put on one by a slip. */
    PUPIL_NOT_YOURS(Severity.ERROR);

    private final Severity severity;

    InterventionIssue(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String family() {
        return "interventions";
    }
}
