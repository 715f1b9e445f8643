package org.raisingthegame.tracker.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** A workbook of a golden case, written down as a person sees it. */
final class GoldenBook {

    private final Workbook workbook;
    private final CellStyle day;
    private Sheet sheet;
    private int next;

    /** A formula and the value that it had when the workbook was saved. */
    record Formula(String text, Object value) {}

    /** A number that is shown as a date, with its time of day. */
    record Moment(double serial) {}

    GoldenBook(Workbook workbook) {
        this.workbook = workbook;
        this.day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        this.sheet = workbook.createSheet("Pupils");
    }

    /** Everything that follows goes to another sheet. */
    GoldenBook sheet(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    /** The next row: text, numbers, dates, booleans, formulas, errors of Excel; null leaves a cell blank. */
    GoldenBook row(@Nullable Object... values) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                fill(row.createCell(i), values[i]);
            }
        }
        return this;
    }

    GoldenBook rows(Object[]... rows) {
        for (Object[] row : rows) {
            row(row);
        }
        return this;
    }

    /** Whatever else a workbook may have. */
    GoldenBook with(Consumer<Workbook> change) {
        change.accept(workbook);
        return this;
    }

    /** Hides the row that was written last. */
    GoldenBook hidden() {
        sheet.getRow(next - 1).setZeroHeight(true);
        return this;
    }

    private void fill(Cell cell, Object value) {
        switch (value) {
            case String text -> cell.setCellValue(text);
            case Integer number -> cell.setCellValue(number);
            case Double number -> cell.setCellValue(number);
            case Boolean bool -> cell.setCellValue(bool);
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Moment(double serial) -> {
                cell.setCellValue(serial);
                cell.setCellStyle(day);
            }
            case FormulaError error -> cell.setCellErrorValue(error.getCode());
            case Formula(String text, Object cached) -> {
                cell.setCellFormula(text);
                fill(cell, cached);
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            workbook.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
