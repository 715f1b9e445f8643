package org.raisingthegame.tracker.imports.poi;

import java.util.Arrays;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.reading.CellText;
import org.raisingthegame.tracker.imports.spi.Cell;

/** The texts that the cells of an .xls workbook share, each made a cell once. */
final class XlsTexts {

    private final @Nullable SSTRecord texts;
    private @Nullable Cell[] cells = new Cell[256];

    /** @param texts null where the workbook has none */
    XlsTexts(@Nullable SSTRecord texts) {
        this.texts = texts;
    }

    /** @throws IndexOutOfBoundsException when the workbook doesn't have this text */
    Cell get(int index) {
        Cell known = index < cells.length ? cells[index] : null;
        if (known != null) {
            return known;
        }
        if (texts == null) {
            throw new IndexOutOfBoundsException(index);
        }
        Cell cell = CellText.of(texts.getString(index).getString());
        if (index >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(index + 1, cells.length * 2));
        }
        cells[index] = cell;
        return cell;
    }
}
