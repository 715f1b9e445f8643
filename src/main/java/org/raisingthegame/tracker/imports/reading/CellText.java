package org.raisingthegame.tracker.imports.reading;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SpreadsheetText;
import org.raisingthegame.tracker.imports.spi.Cell;

/** Text as it stands in cells: without spaces around it, non-breaking and zero-width ones included. */
public final class CellText {

    private CellText() {}

    public static Cell of(@Nullable String text) {
        if (text == null) {
            return Cell.BLANK;
        }
        int start = 0;
        int end = text.length();
        while (start < end && space(text.charAt(start))) {
            start++;
        }
        while (end > start && space(text.charAt(end - 1))) {
            end--;
        }
        return start == end
                ? Cell.BLANK
                : new Cell.Text(
                        SpreadsheetText.unguarded(text.substring(start, end).replace('\u00a0', ' ')));
    }

    private static boolean space(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u2007' || c == '\u202f' || c == '\u200b' || c == '\ufeff';
    }
}
