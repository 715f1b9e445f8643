package org.raisingthegame.tracker.imports.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.spi.Release;
import org.raisingthegame.tracker.schools.School;

/**
 * What is known of a table beyond its rows; null where it isn't.
 *
 * @param school whose rows these are, unless a row names its own
 * @param asAt the day on which the table was true
 * @param academicYear the year that its results belong to
 * @param release how settled its results are
 */
public record Facts(
        @Nullable School school,
        @Nullable LocalDate asAt,
        @Nullable AcademicYear academicYear,
        @Nullable Release release) {

    public static final Facts NONE = new Facts(null, null, null);

    public Facts(@Nullable School school, @Nullable LocalDate asAt, @Nullable AcademicYear academicYear) {
        this(school, asAt, academicYear, null);
    }

    /** These facts, with the gaps filled from others. */
    public Facts or(Facts other) {
        return new Facts(
                school != null ? school : other.school,
                asAt != null ? asAt : other.asAt,
                academicYear != null ? academicYear : other.academicYear,
                release != null ? release : other.release);
    }
}
