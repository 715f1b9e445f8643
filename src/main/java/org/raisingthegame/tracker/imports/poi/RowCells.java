package org.raisingthegame.tracker.imports.poi;

import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.FileIssue;
import org.raisingthegame.tracker.imports.reading.UnreadableFile;
import org.raisingthegame.tracker.imports.spi.Cell;

/** The cells of one row as they come, each put into its place. */
final class RowCells {

    private final List<Cell> cells;
    private final ImportLimits limits;
    private int textLength;

    /** @param expected how many cells there may be */
    RowCells(int expected, ImportLimits limits) {
        this.cells = new ArrayList<>(expected);
        this.limits = limits;
    }

    /**
     * Puts a cell into its place; a blank one takes none.
     *
     * @throws IllegalArgumentException when there is another
     */
    void put(int column, Cell cell) {
        if (cell == Cell.BLANK) {
            return;
        }
        if (column >= limits.columns()) {
            throw UnreadableFile.moreThan(limits.columns(), FileIssue.FILE_TOO_MANY_COLUMNS);
        }
        if (cell instanceof Cell.Text text) {
            textLength += text.text().length();
            if (textLength > limits.rowTextLength()) {
                throw new SheetXml.TooMuch();
            }
        }
        while (cells.size() < column) {
            cells.add(Cell.BLANK);
        }
        if (cells.size() == column) {
            cells.add(cell);
        } else if (cells.set(column, cell) != Cell.BLANK) {
            throw new IllegalArgumentException("Two cells in one place");
        }
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** By position from column A, up to the last that is not blank. */
    List<Cell> cells() {
        return cells;
    }
}
