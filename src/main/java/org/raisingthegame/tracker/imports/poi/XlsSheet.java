package org.raisingthegame.tracker.imports.poi;

import java.util.BitSet;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.CellText;
import org.raisingthegame.tracker.imports.reading.Deadline;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.spi.Cell;

/** One worksheet of an .xls workbook. Formulas are never computed: the value they had when saved counts. */
final class XlsSheet implements TableFile.Sheet {

    private final BoundSheetRecord plan;
    private final RecordFactoryInputStream records;
    private final XlsTexts texts;
    private final DateStyles dateStyles;
    private final ExcelDates dates;
    private final ImportLimits limits;
    private final Deadline deadline;
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    /** Charts within a sheet start and end as sheets do. */
    private int depth = 1;
    /** The first cell of the next row, which alone tells that a row is at its end. */
    private @Nullable Record ahead;

    private int width = 8;

    XlsSheet(
            BoundSheetRecord plan,
            RecordFactoryInputStream records,
            XlsTexts texts,
            DateStyles dateStyles,
            ExcelDates dates,
            ImportLimits limits,
            Deadline deadline) {
        this.plan = plan;
        this.records = records;
        this.texts = texts;
        this.dateStyles = dateStyles;
        this.dates = dates;
        this.limits = limits;
        this.deadline = deadline;
    }

    @Override
    public String name() {
        return plan.getSheetname();
    }

    @Override
    public boolean hidden() {
        return plan.isHidden() || plan.isVeryHidden();
    }

    @Override
    public boolean hidesColumn(int position) {
        return hiddenColumns.get(position);
    }

    @Override
    public TableFile.@Nullable Line nextLine() {
        return XlsxFile.guarded(this::readLine);
    }

    /** Passes over what is left of the sheet. */
    void skip() {
        while (next() != null) {
            // Only its end matters.
        }
    }

    private TableFile.@Nullable Line readLine() {
        deadline.check();
        RowCells cells = new RowCells(width, limits);
        int row = -1;
        int formula = -1;
        for (Record record = next(); record != null; record = next()) {
            if (depth > 1) {
                continue;
            }
            switch (record) {
                case CellValueRecordInterface cell -> {
                    if (cell.getRow() != row && !cells.isEmpty()) {
                        ahead = record;
                        return line(row, cells);
                    }
                    row = cell.getRow();
                    formula = record instanceof FormulaRecord ? cell.getColumn() : -1;
                    cells.put(cell.getColumn(), value(cell));
                }
                case StringRecord text -> {
                    if (formula >= 0) {
                        cells.put(formula, text(text.getString()));
                    }
                }
                case RowRecord about -> hiddenRows.set(about.getRowNumber(), about.getZeroHeight());
                case ColumnInfoRecord about -> {
                    if (about.getHidden()) {
                        hiddenColumns.set(about.getFirstColumn(), about.getLastColumn() + 1);
                    }
                }
                default -> {
                    // Widths, comments, pictures and the like.
                }
            }
        }
        return cells.isEmpty() ? null : line(row, cells);
    }

    private TableFile.Line line(int row, RowCells cells) {
        width = Math.max(8, cells.cells().size());
        return new TableFile.Line(row + 1, cells.cells(), hiddenRows.get(row));
    }

    /** The next record of this sheet, or null behind its last. */
    private @Nullable Record next() {
        Record record = ahead;
        if (record != null) {
            ahead = null;
            return record;
        }
        if (depth == 0) {
            return null;
        }
        record = records.nextRecord();
        if (record == null) {
            throw new IllegalArgumentException("The sheet breaks off");
        }
        if (record instanceof BOFRecord) {
            depth++;
        } else if (record instanceof EOFRecord && --depth == 0) {
            return null;
        }
        return record;
    }

    private Cell value(CellValueRecordInterface cell) {
        return switch (cell) {
            case NumberRecord number -> number(number.getValue(), number.getXFIndex());
            case LabelSSTRecord label -> texts.get(label.getSSTIndex());
            case LabelRecord label -> text(label.getValue());
            case BoolErrRecord either ->
                either.isBoolean() ? new Cell.Bool(either.getBooleanValue()) : error(either.getErrorValue());
            case FormulaRecord formula -> cached(formula);
            default -> Cell.BLANK;
        };
    }

    /** The value that a formula had; a text comes with the next record. */
    private Cell cached(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            return Cell.BLANK;
        }
        return switch (CellType.forInt(formula.getCachedResultTypeEnum().getCode())) {
            case BOOLEAN -> new Cell.Bool(formula.getCachedBooleanValue());
            case ERROR -> error((byte) formula.getCachedErrorValue());
            case NUMERIC -> number(formula.getValue(), formula.getXFIndex());
            default -> Cell.BLANK;
        };
    }

    private Cell number(double number, int style) {
        if (!Double.isFinite(number)) {
            return Cell.BLANK;
        }
        return ExcelDates.isDay(number) && dateStyles.isDate(style)
                ? new Cell.Date(dates.day(number))
                : new Cell.Number(number);
    }

    private Cell text(String text) {
        if (text.length() > limits.textLength()) {
            throw new SheetXml.TooMuch();
        }
        return CellText.of(text);
    }

    private static Cell error(byte code) {
        return new Cell.Error(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR");
    }
}
