package org.raisingthegame.tracker.imports.poi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SpreadsheetText;

/**
 * One thing that is wrong with a row, in words.
 *
 * @param heading the heading of the cell that is to blame; null where no single cell is
 */
public record RowMark(@Nullable String heading, String reason) {

    /**
     * What is wrong on one sheet.
     *
     * @param headingRow the row of the headings, as the spreadsheet program numbers it
     * @param rows what is wrong, by the row's number
     */
    public record OfSheet(int headingRow, Map<Integer, List<RowMark>> rows) {}

    /** A row has fewer, unless a file has its number again and again. */
    private static final int REASONS_TOLD = 30;

    /** The reasons of each cell to blame, by its heading: a cell takes one comment. */
    static Map<String, String> byHeading(List<RowMark> marks) {
        Map<String, String> reasons = new LinkedHashMap<>();
        marks.stream().limit(REASONS_TOLD).forEach(mark -> {
            if (mark.heading() != null) {
                reasons.merge(mark.heading(), mark.reason(), (first, second) -> first + "\n" + second);
            }
        });
        return reasons;
    }

    /** All reasons of a row in one cell, each with its heading. */
    static String told(List<RowMark> marks) {
        return SpreadsheetText.guarded(marks.stream()
                .limit(REASONS_TOLD)
                .map(mark -> mark.heading() == null ? mark.reason() : mark.heading() + ": " + mark.reason())
                .collect(Collectors.joining("\n")));
    }
}
