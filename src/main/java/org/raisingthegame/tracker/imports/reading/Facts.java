package org.raisingthegame.tracker.imports.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.schools.School;

/**
 * What is known of a table beyond its rows; null where it isn't.
 *
 * @param school whose rows these are, unless a row names its own
 * @param asAt the day on which the table was true
 * @param academicYear the year that its results belong to
 */
public record Facts(
        @Nullable School school,
        @Nullable LocalDate asAt,
        @Nullable AcademicYear academicYear) {

    public static final Facts NONE = new Facts(null, null, null);

    /** These facts, with the gaps filled from others. */
    public Facts or(Facts other) {
        return new Facts(
                school != null ? school : other.school,
                asAt != null ? asAt : other.asAt,
                academicYear != null ? academicYear : other.academicYear);
    }
}
