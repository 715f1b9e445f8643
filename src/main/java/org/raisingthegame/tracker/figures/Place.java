package org.raisingthegame.tracker.figures;

import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;

/** Which schools a figure is about. Shared figures exist only for the sets named here, never for sets of one's choice. */
public sealed interface Place {

    /** One school; only for those who see its true figures. */
    record OneSchool(SchoolId school) implements Place {}

    /** The schools that founded Raising the Game, in every year, before it began too. */
    record FoundingMembers() implements Place {}

    /** In each year the schools that belonged to Raising the Game in it. */
    record MembersThatYear() implements Place {}

    /** Every school of the reader's boroughs that this tool holds. */
    record AllSchools() implements Place {}

    /**
     * The founding schools that had at least so many pupils of the group in both years: the schools of the initiative's
     * published outcomes.
     */
    record FoundingMembersWithGroup(int least, AcademicYear first, AcademicYear second) implements Place {}
}
