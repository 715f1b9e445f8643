package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
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

    private final String name;
    private final InputStream part;
    private final SharedTexts texts;
    private final boolean[] dateStyles;
    private final boolean date1904;
    private final ImportLimits limits;
    private final XMLStreamReader xml;
    private final StringBuilder buffer = new StringBuilder();
    private int rowNumber;

    XlsxSheet(
            String name,
            InputStream part,
            SharedTexts texts,
            boolean[] dateStyles,
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
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!xml.getLocalName().equals("c")) {
                SheetXml.skip(xml);
                continue;
            }
            String reference = xml.getAttributeValue(null, "r");
            int column = reference == null ? cells.size() : column(reference);
            if (column >= limits.columns()) {
                // Formatting far to the right of a table is common; no table of ours is that wide.
                SheetXml.skip(xml);
                continue;
            }
            Cell cell = readCell(xml.getAttributeValue(null, "t"), xml.getAttributeValue(null, "s"));
            if (cell != Cell.BLANK) {
                while (cells.size() < column) {
                    cells.add(Cell.BLANK);
                }
                if (cells.size() == column) {
                    cells.add(cell);
                } else {
                    cells.set(column, cell);
                }
            }
        }
        return cells;
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
            case "b" -> new Cell.Bool(value.strip().equals("1"));
            case "e" -> new Cell.Error(value);
            case "d" -> new Cell.Date(LocalDateTime.parse(value).toLocalDate());
            default -> number(Double.parseDouble(value), style);
        };
    }

    private Cell number(double value, @Nullable String style) {
        if (style != null && isDate(Integer.parseInt(style)) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime date = DateUtil.getLocalDateTime(value, date1904);
            if (date != null) {
                return new Cell.Date(date.toLocalDate());
            }
        }
        return new Cell.Number(value);
    }

    private boolean isDate(int style) {
        return style >= 0 && style < dateStyles.length && dateStyles[style];
    }

    /** The position of a reference: 0 for A5, 27 for AB5. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
            if (column > 1 << 20) {
                throw new NumberFormatException("No such column");
            }
        }
        return column - 1;
    }
}
