package org.raisingthegame.tracker.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * What a person says about a file; it goes before what the file says itself. Null where the person says nothing.
 *
 * @param asAt the day on which a roll was true
 * @param academicYear the year of results
 */
public record ImportChoices(
        @Nullable LocalDate asAt, @Nullable AcademicYear academicYear) {

    public static final ImportChoices NONE = new ImportChoices(null, null);
}
