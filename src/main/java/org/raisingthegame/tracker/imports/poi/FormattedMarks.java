package org.raisingthegame.tracker.imports.poi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SpreadsheetText;
import org.raisingthegame.tracker.imports.reading.CellText;

/** Marks a copy of the workbook itself, so that widths, colours, formats and lists to choose from stay. */
final class FormattedMarks {

    /** As it comes, but with the value of a formula in its place, which would look at other rows after a move. */
    private static final CellCopyPolicy VALUES = new CellCopyPolicy.Builder()
            .cellFormula(false)
            .mergedRegions(false)
            .mergeHyperlink(false)
            .build();

    private final Map<String, RowMark.OfSheet> marks;
    private final boolean onlyMarked;
    private final String reasonHeading;
    private final DataFormatter shown = new DataFormatter();

    FormattedMarks(Map<String, RowMark.OfSheet> marks, boolean onlyMarked, String reasonHeading) {
        this.marks = marks;
        this.onlyMarked = onlyMarked;
        this.reasonHeading = reasonHeading;
    }

    /** @return whether it went: POI's model of a workbook is pickier than our reading; nothing is written if not */
    boolean write(Path file, OutputStream out) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        // From a stream: a package that is opened as a file writes itself back when it is closed.
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            workbook.setWorkbookType(XSSFWorkbookType.XLSX); // Macros stay behind.
            workbook.setCellFormulaValidation(false);
            mark(workbook);
            workbook.write(whole);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return false; // In parts that we don't read POI finds faults of every kind.
        }
        whole.writeTo(out);
        return true;
    }

    private void mark(XSSFWorkbook workbook) {
        MarkStyles styles = new MarkStyles(workbook);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            sheet.forEach(row -> row.forEach(FormattedMarks::disarm));
            RowMark.OfSheet of = marks.get(sheet.getSheetName());
            if (of != null) {
                mark(sheet, of, styles);
            }
        }
    }

    private static void disarm(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        if (cell.getCellType() == CellType.STRING) {
            String text = cell.getStringCellValue();
            String guarded = SpreadsheetText.guarded(text);
            if (!guarded.equals(text)) {
                cell.setCellValue(guarded);
            }
        }
    }

    private void mark(XSSFSheet sheet, RowMark.OfSheet of, MarkStyles styles) {
        Map<String, Integer> headings = headings(sheet.getRow(of.headingRow() - 1));
        int reasons = headings.getOrDefault(reasonHeading, width(sheet));
        Row top = sheet.getRow(of.headingRow() - 1);
        if (top == null) {
            top = sheet.createRow(of.headingRow() - 1);
        }
        Cell heading = top.createCell(reasons);
        heading.setCellValue(reasonHeading);
        heading.setCellStyle(styles.heading());
        sheet.setColumnWidth(reasons, MarkStyles.REASON_WIDTH);
        int next = of.headingRow();
        for (int number = of.headingRow(); number <= sheet.getLastRowNum(); number++) {
            List<RowMark> wrong = of.rows().get(number + 1);
            XSSFRow row = sheet.getRow(number);
            if (row == null) {
                continue;
            }
            if (wrong != null) {
                markRow(row, wrong, headings, reasons, styles);
            }
            if (onlyMarked) {
                if (wrong == null) {
                    sheet.removeRow(row);
                } else {
                    move(sheet, row, next++);
                }
            }
        }
        if (onlyMarked) {
            removeMergesBelow(sheet, of.headingRow());
        }
        styles.comment(sheet, headings, of, onlyMarked);
    }

    private void markRow(
            XSSFRow row, List<RowMark> wrong, Map<String, Integer> headings, int reasons, MarkStyles styles) {
        for (RowMark mark : wrong) {
            Integer column = mark.heading() == null ? null : headings.get(mark.heading());
            if (column != null) {
                Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cell.setCellStyle(styles.wrong(cell.getCellStyle()));
            }
        }
        Cell reason = row.createCell(reasons);
        reason.setCellValue(RowMark.told(wrong));
        reason.setCellStyle(styles.reason());
    }

    private static void move(XSSFSheet sheet, XSSFRow row, int to) {
        if (row.getRowNum() != to) {
            XSSFRow before = sheet.getRow(to);
            if (before != null) {
                sheet.removeRow(before);
            }
            sheet.createRow(to).copyRowFrom(row, VALUES);
            sheet.removeRow(row);
        }
    }

    private static void removeMergesBelow(XSSFSheet sheet, int headingRow) {
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            if (sheet.getMergedRegion(i).getFirstRow() >= headingRow) {
                sheet.removeMergedRegion(i);
            }
        }
    }

    private Map<String, Integer> headings(@Nullable XSSFRow row) {
        Map<String, Integer> headings = new HashMap<>();
        if (row != null) {
            row.forEach(cell -> headings.putIfAbsent(
                    CellText.of(shown.formatCellValue(cell)).shown(), cell.getColumnIndex()));
        }
        headings.remove("");
        return headings;
    }

    private static int width(XSSFSheet sheet) {
        int width = 0;
        for (Row row : sheet) {
            width = Math.max(width, filledTo(row));
        }
        return width;
    }

    /** Cells that only have a colour are no columns. */
    private static int filledTo(Row row) {
        int end = row.getLastCellNum();
        while (end > 0 && isBlank(row.getCell(end - 1))) {
            end--;
        }
        return Math.max(0, end);
    }

    private static boolean isBlank(@Nullable Cell cell) {
        return cell == null || cell.getCellType() == CellType.BLANK;
    }
}
