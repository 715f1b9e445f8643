package org.raisingthegame.tracker.figures;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.YearGroup;

/**
 * Which figures a milestone is bound to.
 *
 * @param measure the measure's id
 * @param yearGroup one year group, only for measures that are counted by it; null for the whole school or cohort
 * @param baseline the year against which the others are compared; null for no comparison
 * @param from the first year to be answered
 * @param to the last; the running year may be among them, and is to date
 */
public record BoundQuery(
        String measure,
        SchoolId school,
        Group group,
        @Nullable YearGroup yearGroup,
        @Nullable AcademicYear baseline,
        AcademicYear from,
        AcademicYear to) {

    public BoundQuery {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("From " + from + " to " + to);
        }
    }

    /** Of the whole school or cohort, without a comparison. */
    public BoundQuery(String measure, SchoolId school, Group group, AcademicYear from, AcademicYear to) {
        this(measure, school, group, null, null, from, to);
    }
}
