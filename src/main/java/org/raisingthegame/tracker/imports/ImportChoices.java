package org.raisingthegame.tracker.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * What a person says about a file; it goes before what the file says itself. Null where the person says nothing.
 *
 * @param asAt the day on which a roll was true
 * @param academicYear the year of results
 * @param meanings what headings mean that no format knows
 * @param sheets the names of the sheets to import; null for all that are not hidden
 * @param dateOrder how dates of figures only are written
 * @param matches rows without UPN of which the person has said who they are
 * @param wholeLists whether the lists of the file are whole, so that who is missing from them has left
 */
public record ImportChoices(
        @Nullable LocalDate asAt,
        @Nullable AcademicYear academicYear,
        List<HeadingMeaning> meanings,
        @Nullable Set<String> sheets,
        @Nullable DateOrder dateOrder,
        @Nullable Set<UpnMatch> matches,
        boolean wholeLists) {

    public static final ImportChoices NONE = new ImportChoices(null, null);

    public ImportChoices {
        meanings = List.copyOf(meanings);
        sheets = sheets == null ? null : Set.copyOf(sheets);
        matches = matches == null ? Set.of() : Set.copyOf(matches);
    }

    public ImportChoices(@Nullable LocalDate asAt, @Nullable AcademicYear academicYear) {
        this(asAt, academicYear, List.of(), null, null, Set.of(), false);
    }

    /** The same with the day of a roll and the year of results. */
    public ImportChoices withFacts(@Nullable LocalDate day, @Nullable AcademicYear year) {
        return new ImportChoices(day, year, meanings, sheets, dateOrder, matches, wholeLists);
    }

    public ImportChoices withMeanings(List<HeadingMeaning> said) {
        return new ImportChoices(asAt, academicYear, said, sheets, dateOrder, matches, wholeLists);
    }

    public ImportChoices withSheets(Set<String> chosen) {
        return new ImportChoices(asAt, academicYear, meanings, chosen, dateOrder, matches, wholeLists);
    }

    public ImportChoices withDateOrder(@Nullable DateOrder order) {
        return new ImportChoices(asAt, academicYear, meanings, sheets, order, matches, wholeLists);
    }

    public ImportChoices withWholeLists(boolean whole) {
        return new ImportChoices(asAt, academicYear, meanings, sheets, dateOrder, matches, whole);
    }

    public ImportChoices withMatches(Set<UpnMatch> accepted) {
        return new ImportChoices(asAt, academicYear, meanings, sheets, dateOrder, accepted, wholeLists);
    }

    /** Never null; orders that were kept before there were matches have none. */
    @Override
    public Set<UpnMatch> matches() {
        return matches == null ? Set.of() : matches;
    }
}
