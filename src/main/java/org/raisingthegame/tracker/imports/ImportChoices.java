package org.raisingthegame.tracker.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * What a person says about a file; it goes before what the file says itself. Null where the person says nothing.
 *
 * @param school whose rows these are
 * @param asAt the day on which a roll was true
 * @param academicYear the year of results
 */
public record ImportChoices(
        @Nullable SchoolId school,
        @Nullable LocalDate asAt,
        @Nullable AcademicYear academicYear) {

    public static final ImportChoices NONE = new ImportChoices(null, null, null);
}
