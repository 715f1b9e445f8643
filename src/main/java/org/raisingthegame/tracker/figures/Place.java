package org.raisingthegame.tracker.figures;

import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;

/** Which schools a figure is about. Shared figures exist only for the sets named here, never for sets of one's choice. */
public sealed interface Place {

    /** One school: true for those who see its true figures, and as the shared grid has it for everybody else of the borough. */
    record OneSchool(SchoolId school) implements Place {}

    /** The schools that founded Raising the Game, in every year, before it began too. */
    record FoundingMembers() implements Place {}

    /** In each year the schools that belonged to Raising the Game in it. */
    record MembersThatYear() implements Place {}

    /** Every school of the reader's boroughs that this tool holds. */
    record AllSchools() implements Place {}

    /** Every primary school, or every other one: a third set of a borough's special schools would be one or two. */
    record OfPhase(boolean primary) implements Place {}

    /** In each year the schools with at least {@link GroupSettings#fewestOfGroup()} pupils of the group counted. */
    record WithGroup() implements Place {}

    /**
     * The founding schools that had at least so many pupils of the group in both years: the schools of the initiative's
     * published outcomes.
     */
    record FoundingMembersWithGroup(int least, AcademicYear first, AcademicYear second) implements Place {}
}
