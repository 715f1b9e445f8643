package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.CellText;
import org.raisingthegame.tracker.imports.reading.TableFile;
import org.raisingthegame.tracker.imports.spi.Cell;

/** One worksheet, pulled row by row from its XML. Formulas are never computed: the value they had when saved counts. */
final class XlsxSheet implements TableFile.Sheet {

    private static final int EXCEL_ROWS = 1_048_576;

    private final String name;
    private final InputStream part;
    private final SharedTexts texts;
    private final DateStyles dateStyles;
    private final ExcelDates dates;
    private final ImportLimits limits;
    private final XMLStreamReader2 xml;
    private final TextBuffer buffer = new TextBuffer();
    private final CellAttributes attributes = new CellAttributes();
    private int rowNumber;
    /** How many cells to expect: as many as the row before had. */
    private int width = 8;

    private final boolean hidden;
    private final BitSet hiddenColumns = new BitSet();

    XlsxSheet(
            String name,
            boolean hidden,
            InputStream part,
            SharedTexts texts,
            DateStyles dateStyles,
            ExcelDates dates,
            ImportLimits limits)
            throws XMLStreamException {
        this.name = name;
        this.hidden = hidden;
        this.part = part;
        this.texts = texts;
        this.dateStyles = dateStyles;
        this.dates = dates;
        this.limits = limits;
        this.xml = SheetXml.open(part);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public boolean hidesColumn(int position) {
        return hiddenColumns.get(position);
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
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("col")) {
                readColumn();
            } else if (xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
                if (rowNumber < 1 || rowNumber > EXCEL_ROWS) {
                    throw new IllegalArgumentException("No such row");
                }
                boolean hiddenRow = isTrue(xml.getAttributeValue(null, "hidden"));
                RowCells cells = readCells();
                if (!cells.isEmpty()) {
                    return new TableFile.Line(rowNumber, cells.cells(), hiddenRow);
                }
            }
        }
        return null;
    }

    /** Columns come before the rows. */
    private void readColumn() {
        if (isTrue(xml.getAttributeValue(null, "hidden"))) {
            int first = Integer.parseInt(xml.getAttributeValue(null, "min").strip());
            int last = Integer.parseInt(xml.getAttributeValue(null, "max").strip());
            if (first >= 1 && first <= limits.columns()) {
                hiddenColumns.set(first - 1, Math.min(last, limits.columns()));
            }
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private RowCells readCells() throws XMLStreamException {
        RowCells cells = new RowCells(width, limits);
        int next = 0;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (!xml.getLocalName().equals("c")) {
                SheetXml.skip(xml);
                continue;
            }
            attributes.read(xml);
            int column = attributes.column() == CellAttributes.NEXT ? next : attributes.column();
            next = column + 1;
            cells.put(column, readCell());
        }
        width = Math.max(8, cells.cells().size());
        return cells;
    }

    private Cell readCell() throws XMLStreamException {
        buffer.clear();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> SheetXml.appendText(xml, buffer, limits.textLength());
                    case "is" -> readInlineText();
                    default -> SheetXml.skip(xml); // f, the formula, above all
                }
            }
        }
        return buffer.isEmpty() ? Cell.BLANK : settled();
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

    private Cell settled() {
        return switch (attributes.kind()) {
            case NUMBER -> number();
            case SHARED_TEXT -> sharedText();
            case OWN_TEXT -> CellText.of(buffer.text());
            case BOOL -> bool(buffer.toString());
            case ERROR -> new Cell.Error(buffer.toString());
            case ISO_DATE -> isoDate(buffer.toString());
        };
    }

    private Cell sharedText() {
        int index = buffer.index();
        return texts.get(index >= 0 ? index : Integer.parseInt(buffer.toString().strip()));
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

    private Cell number() {
        double number;
        try {
            number = buffer.number();
        } catch (NumberFormatException e) {
            return CellText.of(buffer.toString());
        }
        if (!Double.isFinite(number)) {
            return CellText.of(buffer.toString());
        }
        if (attributes.styled() && ExcelDates.isDay(number) && dateStyles.isDate(attributes.style())) {
            return new Cell.Date(dates.day(number));
        }
        return new Cell.Number(number);
    }
}
