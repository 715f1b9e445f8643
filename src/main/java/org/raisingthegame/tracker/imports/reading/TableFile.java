package org.raisingthegame.tracker.imports.reading;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.spi.Cell;

/** A file of tables, read once from front to back: whatever its size, only a row of it is in memory. */
public interface TableFile extends Closeable {

    /**
     * The next sheet, or null after the last. The sheet before it can't be read any more.
     *
     * @throws UnreadableFile when the rest of the file can't be read
     */
    @Nullable
    Sheet nextSheet();

    /** One sheet; a CSV file is one. */
    interface Sheet {

        String name();

        /** Whether a row's cells are told apart by separators, so that one too many moves all cells behind it. */
        default boolean delimited() {
            return false;
        }

        /** Whether the workbook hides it. */
        default boolean hidden() {
            return false;
        }

        /** Whether a column, from A as 0, is hidden. Known once the first row has been read. */
        default boolean hidesColumn(int position) {
            return false;
        }

        /** The next row that has a cell, or null after the last. */
        @Nullable
        Line nextLine();
    }

    /**
     * A row of a sheet.
     *
     * @param number as the spreadsheet program shows it, from 1
     * @param cells by position from column A; shorter than the heading where the rest is blank. Of a delimited sheet, all
     *     fields of the row
     * @param hidden whether the spreadsheet program hides it, by hand or by a filter
     */
    record Line(int number, List<Cell> cells, boolean hidden) {

        public Line(int number, List<Cell> cells) {
            this(number, cells, false);
        }

        public Cell cell(int position) {
            return position >= 0 && position < cells.size() ? cells.get(position) : Cell.BLANK;
        }

        public boolean blank() {
            for (Cell cell : cells) {
                if (!(cell instanceof Cell.Blank)) {
                    return false;
                }
            }
            return true;
        }
    }
}
