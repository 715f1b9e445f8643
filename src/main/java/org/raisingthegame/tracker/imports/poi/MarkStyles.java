package org.raisingthegame.tracker.imports.poi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;

/** How marked cells look: pale rose with a comment, as a word in the column of reasons always says the same. */
final class MarkStyles {

    /** Seventy characters, in 256ths of one. */
    static final int REASON_WIDTH = 70 * 256;

    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 5;

    private final Workbook workbook;
    private final Map<Short, CellStyle> wrong = new HashMap<>();
    private final CellStyle heading;
    private final CellStyle reason;
    private int comments;

    MarkStyles(Workbook workbook) {
        this.workbook = workbook;
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading = rose(workbook.createCellStyle());
        heading.setFont(bold);
        reason = workbook.createCellStyle();
        reason.setWrapText(true);
        reason.setVerticalAlignment(VerticalAlignment.TOP);
    }

    private static CellStyle rose(CellStyle style) {
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle reason() {
        return reason;
    }

    /** The cell's own style, on rose. */
    CellStyle wrong(CellStyle own) {
        return wrong.computeIfAbsent(own.getIndex(), index -> {
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(own);
            return rose(style);
        });
    }

    /** Puts the reasons beside the cells to blame, after all rows have found their places. */
    void comment(Sheet sheet, Map<String, Integer> headings, RowMark.OfSheet of, boolean compact) {
        int next = of.headingRow();
        for (Map.Entry<Integer, List<RowMark>> row : new TreeMap<>(of.rows()).entrySet()) {
            Row marked = sheet.getRow(compact ? next++ : row.getKey() - 1);
            if (marked != null) {
                RowMark.byHeading(row.getValue()).forEach((heading, reason) -> {
                    Integer column = headings.get(heading);
                    Cell cell = column == null ? null : marked.getCell(column);
                    if (cell != null) {
                        comment(cell, reason);
                    }
                });
            }
        }
    }

    void comment(Cell cell, String words) {
        if (++comments > MarkedWorkbook.COMMENTS) {
            return;
        }
        cell.removeCellComment();
        Drawing<?> drawing = cell.getSheet().createDrawingPatriarch();
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        // Beside the cell, but anchored in it: where it is anchored a streamed comment stays, whatever cell it is given
        // to.
        float width = cell.getSheet().getColumnWidthInPixels(cell.getColumnIndex());
        anchor.setCol1(cell.getColumnIndex());
        anchor.setDx1(Units.pixelToEMU(Math.round(width)));
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        anchor.setRow2(cell.getRowIndex() + COMMENT_ROWS);
        Comment comment = drawing.createCellComment(anchor);
        RichTextString text = workbook.getCreationHelper().createRichTextString(words);
        comment.setString(text);
        cell.setCellComment(comment);
    }
}
