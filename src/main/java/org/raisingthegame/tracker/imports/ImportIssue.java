package org.raisingthegame.tracker.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.Severity;

/**
 * A problem as data; its words are made where it is shown.
 *
 * @param messageKey translation key of the sentence; argument {0} is the cell as it was
 * @param severity whether the row is handed back
 * @param sheet the sheet's name, null for a problem of the whole file
 * @param row the row as the spreadsheet program numbers it, 0 for a problem of the sheet
 * @param column the heading as written in the file, null where no single cell is to blame
 * @param arguments what the sentence needs; may hold a pupil's data, so it is shown only to who may read the file
 */
public record ImportIssue(
        String messageKey,
        Severity severity,
        @Nullable String sheet,
        int row,
        @Nullable String column,
        List<String> arguments) {

    /** Characters of a value that are told; the rest of a very long one helps nobody to find it. */
    private static final int TOLD = 200;

    public ImportIssue {
        sheet = sheet == null ? null : shortened(sheet);
        column = column == null ? null : shortened(column);
        arguments = arguments.stream().map(ImportIssue::shortened).toList();
    }

    private static String shortened(String text) {
        if (text.length() <= TOLD) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(TOLD - 2)) ? TOLD - 2 : TOLD - 1;
        return text.substring(0, end) + "…";
    }
}
