package org.raisingthegame.tracker.interventions.imports;

import org.raisingthegame.tracker.imports.spi.StagedCheck;

/** What is asked of the intervention that a row names by its code, in the staged column {@code intervention_id}. */
final class NamedIntervention {

    /** It is the school's own or its borough's; another school's own is answered as one that doesn't exist. */
    static final StagedCheck EXISTS = new StagedCheck(InterventionIssue.INTERVENTION_UNKNOWN, """
            NOT EXISTS (SELECT 1 FROM interventions_intervention i
                        JOIN schools_school w ON w.la_code = i.la_code
                        WHERE i.code = s.intervention_id AND w.id = s.school_
                          AND (i.school_id IS NULL OR i.school_id = s.school_))""");

    private static final String IS_FOR = """
            EXISTS (SELECT 1 FROM interventions_intervention i
                    WHERE i.code = s.intervention_id AND (i.school_id IS NULL OR i.school_id = s.school_) AND i.for_whom = """;

    /** It is not one for pupils: the rows are about staff. */
    static final StagedCheck NOT_FOR_PUPILS =
            new StagedCheck(InterventionIssue.INTERVENTION_FOR_PUPILS, IS_FOR + "'PUPILS')");

    /** It is not one for staff: the rows are about pupils. */
    static final StagedCheck NOT_FOR_STAFF =
            new StagedCheck(InterventionIssue.INTERVENTION_FOR_STAFF, IS_FOR + "'STAFF')");

    private NamedIntervention() {}
}
