package org.raisingthegame.tracker.exports.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.raisingthegame.tracker.core.SpreadsheetText;

/** Writes tables as .xlsx, a sheet for each, and a first sheet that says what they are. */
public final class WorkbookFile {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int WIDTH_IN_CHARACTERS = 18;

    private WorkbookFile() {}

    /**
     * @param about lines of the first sheet: what it counts, its source, as at when, its marking
     * @throws IOException if the stream fails
     */
    public static void write(String aboutName, List<String> about, List<SheetTable> tables, OutputStream to)
            throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            CellStyle bold = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            SXSSFSheet first = workbook.createSheet(WorkbookUtil.createSafeSheetName(aboutName));
            for (int line = 0; line < about.size(); line++) {
                first.createRow(line).createCell(0).setCellValue(SpreadsheetText.guarded(about.get(line)));
            }
            for (SheetTable table : tables) {
                add(workbook.createSheet(WorkbookUtil.createSafeSheetName(table.name())), table, bold);
            }
            workbook.write(to);
        }
    }

    private static void add(SXSSFSheet sheet, SheetTable table, CellStyle bold) {
        sheet.createFreezePane(1, 1);
        Row heads = sheet.createRow(0);
        for (int column = 0; column < table.headings().size(); column++) {
            sheet.setColumnWidth(column, WIDTH_IN_CHARACTERS * 256);
            var cell = heads.createCell(column);
            cell.setCellValue(SpreadsheetText.guarded(table.headings().get(column)));
            cell.setCellStyle(bold);
        }
        for (int index = 0; index < table.rows().size(); index++) {
            Row row = sheet.createRow(index + 1);
            List<SheetTable.Cell> cells = table.rows().get(index);
            for (int column = 0; column < cells.size(); column++) {
                switch (cells.get(column)) {
                    case SheetTable.Number number -> row.createCell(column).setCellValue(number.value());
                    case SheetTable.Words words ->
                        row.createCell(column).setCellValue(SpreadsheetText.guarded(words.text()));
                    case SheetTable.Empty none -> {
                        // An empty cell is no cell.
                    }
                }
            }
        }
    }
}
