package org.raisingthegame.tracker.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * What a person says about a file; it goes before what the file says itself. Null where the person says nothing.
 *
 * @param asAt the day on which a roll was true
 * @param academicYear the year of results
 * @param meanings what headings mean that no format knows
 */
public record ImportChoices(
        @Nullable LocalDate asAt, @Nullable AcademicYear academicYear, List<HeadingMeaning> meanings) {

    public static final ImportChoices NONE = new ImportChoices(null, null);

    public ImportChoices {
        meanings = List.copyOf(meanings);
    }

    public ImportChoices(@Nullable LocalDate asAt, @Nullable AcademicYear academicYear) {
        this(asAt, academicYear, List.of());
    }

    public ImportChoices withMeanings(List<HeadingMeaning> said) {
        return new ImportChoices(asAt, academicYear, said);
    }
}
