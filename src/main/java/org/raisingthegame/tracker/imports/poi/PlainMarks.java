package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.raisingthegame.tracker.core.SpreadsheetText;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.spi.Cell;

/** Writes the values of a file of any kind and size row by row, without the look that it had. */
final class PlainMarks {

    private static final int ROWS_IN_MEMORY = 100;

    private static final int BLANK_ROWS_KEPT = 1_000;

    private final Map<String, RowMark.OfSheet> marks;
    private final boolean onlyMarked;
    private final String reasonHeading;
    private final Map<String, Integer> widths;

    /** @param widths how many columns the widest row of a sheet has; the reasons stand behind them */
    PlainMarks(
            Map<String, RowMark.OfSheet> marks, boolean onlyMarked, String reasonHeading, Map<String, Integer> widths) {
        this.marks = marks;
        this.onlyMarked = onlyMarked;
        this.reasonHeading = reasonHeading;
        this.widths = widths;
    }

    void write(TableFile table, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            Styles styles = new Styles(workbook);
            for (TableFile.Sheet sheet = table.nextSheet(); sheet != null; sheet = table.nextSheet()) {
                copy(sheet, workbook.createSheet(freeName(workbook, sheet.name())), styles);
            }
            workbook.write(out);
        }
    }

    private static String freeName(SXSSFWorkbook workbook, String wished) {
        String safe = WorkbookUtil.createSafeSheetName(wished);
        String name = safe;
        for (int number = 2; workbook.getSheet(name) != null; number++) {
            String end = " " + number;
            name = safe.substring(0, Math.min(safe.length(), 31 - end.length())) + end;
        }
        return name;
    }

    private static final class Styles {

        private final MarkStyles marks;
        private final CellStyle plain;
        private final CellStyle date;
        private final CellStyle wrong;
        private final CellStyle wrongDate;

        Styles(SXSSFWorkbook workbook) {
            marks = new MarkStyles(workbook);
            plain = workbook.createCellStyle();
            date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            wrong = marks.wrong(plain);
            wrongDate = marks.wrong(date);
        }
    }

    private void copy(TableFile.Sheet from, SXSSFSheet to, Styles styles) {
        RowMark.OfSheet of = marks.get(from.name());
        int reasons = widths.getOrDefault(from.name(), 0);
        Map<String, Integer> headings = new HashMap<>();
        int next = 0;
        for (TableFile.Line line = from.nextLine(); line != null; line = from.nextLine()) {
            List<RowMark> wrong = of == null ? null : of.rows().get(line.number());
            boolean below = of != null && line.number() > of.headingRow();
            if (onlyMarked && below && wrong == null) {
                continue;
            }
            SXSSFRow row = to.createRow(onlyMarked && below ? next : place(line, next));
            next = row.getRowNum() + 1;
            for (int column = 0; column < line.cells().size(); column++) {
                write(line.cells().get(column), row, column, styles);
            }
            if (of != null && line.number() == of.headingRow()) {
                reasons = heading(line, row, headings, reasons, styles);
                to.setColumnWidth(reasons, MarkStyles.REASON_WIDTH);
            }
            if (wrong != null) {
                mark(line, row, wrong, headings, reasons, styles);
            }
        }
    }

    /**
     * Where a row of the file stood, with the blank ones above it. One that stands twice, or above the row before, as no
     * program but a broken one writes, comes next.
     */
    private static int place(TableFile.Line line, int next) {
        int own = line.number() - 1;
        return own >= next && own - next <= BLANK_ROWS_KEPT ? own : next;
    }

    /** @return where the reasons stand: in a column that an earlier round made, or behind the last */
    private int heading(TableFile.Line line, SXSSFRow row, Map<String, Integer> headings, int behind, Styles styles) {
        for (int column = 0; column < line.cells().size(); column++) {
            headings.putIfAbsent(line.cells().get(column).shown(), column);
        }
        int reasons = headings.getOrDefault(reasonHeading, behind);
        SXSSFCell heading = row.createCell(reasons);
        heading.setCellValue(reasonHeading);
        heading.setCellStyle(styles.marks.heading());
        return reasons;
    }

    private static void mark(
            TableFile.Line line,
            SXSSFRow row,
            List<RowMark> wrong,
            Map<String, Integer> headings,
            int reasons,
            Styles styles) {
        RowMark.byHeading(wrong).forEach((heading, reason) -> {
            Integer column = headings.get(heading);
            if (column != null) {
                SXSSFCell known = row.getCell(column);
                SXSSFCell cell = known == null ? row.createCell(column) : known;
                cell.setCellStyle(line.cell(column) instanceof Cell.Date ? styles.wrongDate : styles.wrong);
                styles.marks.comment(cell, reason);
            }
        });
        SXSSFCell reason = row.createCell(reasons);
        reason.setCellValue(RowMark.told(wrong));
        reason.setCellStyle(styles.marks.reason());
    }

    private static void write(Cell cell, SXSSFRow row, int column, Styles styles) {
        if (cell instanceof Cell.Blank) {
            return;
        }
        SXSSFCell written = row.createCell(column);
        switch (cell) {
            case Cell.Number(double number) -> written.setCellValue(number);
            case Cell.Bool(boolean value) -> written.setCellValue(value);
            case Cell.Date(LocalDate date) -> {
                written.setCellValue(date);
                written.setCellStyle(styles.date);
            }
            default -> written.setCellValue(SpreadsheetText.guarded(cell.shown()));
        }
    }
}
