package org.raisingthegame.tracker.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.spi.FactKind;

/**
 * What would become of a file if it were applied now. Nothing is saved by looking.
 *
 * @param sheets how each sheet was understood
 * @param changes some of the fields that would change
 * @param issues what is wrong, the first of them in the order of the file
 * @param furtherIssues how many more there are
 * @param absent how many stand in the records and are missing from the lists of the file
 * @param ignored rows that are none of the format's business, by the translation key of the reason
 */
public record ImportPreview(
        ImportRun run,
        List<SheetSummary> sheets,
        RowCounts counts,
        List<Change> changes,
        List<ImportIssue> issues,
        int furtherIssues,
        Map<String, Integer> ignored,
        int absent) {

    /**
     * A sheet as understood.
     *
     * @param formatId null where it was not recognised
     * @param missing what a person must still say
     * @param hidden whether the workbook hides it
     * @param chosen whether its rows are to be imported
     */
    public record SheetSummary(
            String sheet,
            @Nullable String formatId,
            int headingRow,
            @Nullable String school,
            @Nullable LocalDate asAt,
            @Nullable AcademicYear academicYear,
            Set<FactKind> missing,
            boolean hidden,
            boolean chosen) {}

    /**
     * A field that would change.
     *
     * @param label by what a person knows the row, such as the pupil's name; null where its number must do
     * @param fieldKey translation key of the field's name
     */
    public record Change(
            String sheet,
            int row,
            @Nullable String label,
            String fieldKey,
            @Nullable String was,
            @Nullable String becomes) {}

    /** Whether there is anything that could be applied. A wrong order of dates would spoil all rows, so it is said first. */
    public boolean applicable() {
        return counts.right() > 0 && !missing().contains(FactKind.DATE_ORDER);
    }

    /** What some sheet needs to be told. */
    public Set<FactKind> missing() {
        return sheets.stream()
                .flatMap(sheet -> sheet.missing().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
