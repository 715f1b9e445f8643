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

    public ImportIssue {
        arguments = List.copyOf(arguments);
    }
}
