package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.CellText;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.spi.Cell;

/** One worksheet, pulled row by row from its XML. Formulas are never computed: the value they had when saved counts. */
final class XlsxSheet implements TableFile.Sheet {

    private static final int EXCEL_ROWS = 1_048_576;
    private static final int EXCEL_COLUMNS = 16_384;
    /** The day after 31 December 9999, Excel's last, counted from 1900. */
    private static final double END_OF_DATES = 2_958_466;

    private final String name;
    private final InputStream part;
    private final SharedTexts texts;
    private final DateStyles dateStyles;
    private final boolean date1904;
    private final ImportLimits limits;
    private final XMLStreamReader xml;
    private final StringBuilder buffer = new StringBuilder();
    private int rowNumber;

    XlsxSheet(
            String name,
            InputStream part,
            SharedTexts texts,
            DateStyles dateStyles,
            boolean date1904,
            ImportLimits limits)
            throws XMLStreamException {
        this.name = name;
        this.part = part;
        this.texts = texts;
        this.dateStyles = dateStyles;
        this.date1904 = date1904;
        this.limits = limits;
        this.xml = SheetXml.open(part);
    }

    @Override
    public String name() {
        return name;
    }

    void close() throws IOException {
        part.close();
    }

    @Override
    public TableFile.@Nullable Line nextLine() {
        return XlsxFile.guarded(this::readLine);
    }

    private TableFile.@Nullable Line readLine() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
                if (rowNumber < 1 || rowNumber > EXCEL_ROWS) {
                    throw new IllegalArgumentException("No such row");
                }
                List<Cell> cells = readCells();
                if (!cells.isEmpty()) {
                    return new TableFile.Line(rowNumber, cells);
                }
            }
        }
        return null;
    }

    private List<Cell> readCells() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>(24);
        int next = 0;
        int length = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!xml.getLocalName().equals("c")) {
                SheetXml.skip(xml);
                continue;
            }
            String reference = xml.getAttributeValue(null, "r");
            int column = reference == null ? next : column(reference);
            next = column + 1;
            Cell cell = readCell(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "s"));
            if (cell != Cell.BLANK) {
                put(cells, column, cell);
                length += cell instanceof Cell.Text(String text) ? text.length() : 0;
            }
            if (length > limits.rowTextLength()) {
                throw new SheetXml.TooMuch();
            }
        }
        return cells;
    }

    private void put(List<Cell> cells, int column, Cell cell) {
        if (column >= limits.columns()) {
            throw new SheetXml.TooMuch();
        }
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        if (cells.set(column, cell) != Cell.BLANK) {
            throw new IllegalArgumentException("Two cells in one place");
        }
    }

    private Cell readCell(@Nullable String type, @Nullable String style) throws XMLStreamException {
        buffer.setLength(0);
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> SheetXml.appendText(xml, buffer, limits.textLength());
                    case "is" -> readInlineText();
                    default -> SheetXml.skip(xml); // f, the formula, above all
                }
            }
        }
        return buffer.isEmpty() ? Cell.BLANK : settled(type == null ? "n" : type, style);
    }

    private void readInlineText() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t")) {
                    SheetXml.appendText(xml, buffer, limits.textLength());
                } else {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private Cell settled(String type, @Nullable String style) {
        String value = buffer.toString();
        return switch (type) {
            case "s" -> CellText.of(texts.get(Integer.parseInt(value.strip())));
            case "str", "inlineStr" -> CellText.of(value);
            case "b" -> bool(value);
            case "e" -> new Cell.Error(value);
            case "d" -> isoDate(value);
            default -> number(value, style);
        };
    }

    private static Cell bool(String value) {
        return switch (value.strip()) {
            case "1", "true" -> new Cell.Bool(true);
            case "0", "false" -> new Cell.Bool(false);
            default -> CellText.of(value);
        };
    }

    /** A date as programs other than Excel write it; what is none stays as it is, for the row's own reading to judge. */
    private static Cell isoDate(String value) {
        try {
            String text = value.strip();
            int time = text.indexOf('T');
            return new Cell.Date(LocalDate.parse(time < 0 ? text : text.substring(0, time)));
        } catch (DateTimeParseException e) {
            return CellText.of(value);
        }
    }

    private Cell number(String value, @Nullable String style) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return CellText.of(value);
        }
        if (!Double.isFinite(number)) {
            return CellText.of(value);
        }
        if (style != null
                && number >= 0
                && number < END_OF_DATES
                && dateStyles.isDate(Integer.parseInt(style.strip()))) {
            LocalDateTime date = DateUtil.getLocalDateTime(number, date1904);
            if (date != null) {
                return new Cell.Date(date.toLocalDate());
            }
        }
        return new Cell.Number(number);
    }

    /** The position of a reference: 0 for A5, 27 for AB5. */
    private static int column(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && i < 3 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
            i++;
        }
        if (column < 1 || column > EXCEL_COLUMNS || (i < reference.length() && !isDigit(reference.charAt(i)))) {
            throw new IllegalArgumentException("No such column");
        }
        return column - 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
