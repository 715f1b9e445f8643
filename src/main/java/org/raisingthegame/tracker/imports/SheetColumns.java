package org.raisingthegame.tracker.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a sheet, what each was taken for, and some values below it.
 *
 * @param formatId the format that the sheet was recognised as, null where it was none
 * @param likeliestFormatId the format that knows most of the headings; null where none knows any
 * @param headingRow the row of the headings, or of what looks most like them
 * @param columns the columns that have a heading, in the order of the sheet
 */
public record SheetColumns(
        String sheet,
        @Nullable String formatId,
        @Nullable String likeliestFormatId,
        int headingRow,
        List<Column> columns) {

    /**
     * One column of a sheet.
     *
     * @param samples up to three different values from below the heading, as a person sees them
     * @param takenFor the column that each format takes it for, by format; without an entry where a format knows it not
     */
    public record Column(String heading, List<String> samples, Map<String, String> takenFor) {}

    /** The headings alone, to tell sheets that are built alike. */
    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }
}
