package org.raisingthegame.tracker.exports.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.exports.Paper;

/** A table of figures as a native table under its caption. */
final class WordTable {

    private static final String LINE = "C9D1DC";
    private static final String HEAD = "EEF1F5";

    /** In twentieths of a point: less than Word's own, as ten columns share a page. */
    private static final int CELL_MARGIN = 50;

    private WordTable() {}

    /** @param textWidth of the page between its margins, in twentieths of a point */
    static void addTo(XWPFDocument document, Paper.Table part, int textWidth) {
        ChartTable figures = part.figures();
        XWPFParagraph caption = document.createParagraph();
        caption.setStyle(WordStyles.CAPTION);
        caption.setKeepNext(true);
        caption.createRun().setText(figures.caption());

        XWPFTable table = document.createTable(
                figures.rows().size() + 1, figures.headers().size());
        table.setWidth("100%");
        table.setCellMargins(0, CELL_MARGIN, 0, CELL_MARGIN);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, LINE);

        String style =
                part.shares().isEmpty() && ColumnWidths.tooMany(figures) ? WordStyles.SMALL_CELL : WordStyles.CELL;
        XWPFTableRow heads = table.getRow(0);
        heads.setRepeatHeader(true);
        heads.setCantSplitRow(true);
        for (int column = 0; column < figures.headers().size(); column++) {
            XWPFTableCell head = heads.getCell(column);
            head.setColor(HEAD);
            write(head, style, figures.headers().get(column), true);
        }
        for (int row = 0; row < figures.rows().size(); row++) {
            List<ChartTable.Cell> cells = figures.rows().get(row);
            XWPFTableRow line = table.getRow(row + 1);
            line.setCantSplitRow(true);
            for (int column = 0; column < cells.size(); column++) {
                ChartTable.Cell cell = cells.get(column);
                write(line.getCell(column), style, figures.inShort(cell), cell.style() == ChartTable.Cell.Style.STRONG);
            }
        }
        divide(table, part.shares().isEmpty() ? ColumnWidths.of(figures) : part.shares(), textWidth);
        XWPFParagraph below = document.createParagraph();
        below.setStyle(WordStyles.QUIET);
        WordText.write(below.createRun(), String.join(" · ", figures.notes()));
    }

    /** Word goes by the cells, LibreOffice by the grid. */
    private static void divide(XWPFTable table, List<Integer> shares, int textWidth) {
        if (shares.isEmpty()) {
            return;
        }
        int all = shares.stream().mapToInt(Integer::intValue).sum();
        List<Integer> widths =
                shares.stream().map(share -> textWidth * share / all).toList();
        var grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < widths.size(); column++) {
                row.getCell(column).setWidth(widths.get(column).toString());
            }
        }
    }

    private static void write(XWPFTableCell cell, String style, String text, boolean bold) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        WordText.write(run, text);
    }
}
