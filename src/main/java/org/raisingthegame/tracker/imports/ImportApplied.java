package org.raisingthegame.tracker.imports;

import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * Published inside the transaction that applied or undid an import: what changed, so that figures can be made anew.
 *
 * @param formatIds the formats of its tables
 * @param touched the schools and years whose rows were added, changed or taken back; empty for data of no school
 */
public record ImportApplied(Set<String> formatIds, Set<SchoolYear> touched) {

    /** A school in an academic year. */
    public record SchoolYear(SchoolId school, AcademicYear year) {}
}
