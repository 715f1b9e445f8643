package org.raisingthegame.tracker.figures.persistence;

import java.time.LocalDate;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;

/** A measure's counts of one school and year: of a group, and of all its other pupils. */
public record SchoolYearCounts(SchoolId school, AcademicYear year, Counts group, Counts others, LocalDate madeOn) {

    /** Whether the school has pupils counted, not only events of pupils whom no roll knows. */
    public boolean hasPupils() {
        return group.denominator() + others.denominator() > 0;
    }
}
