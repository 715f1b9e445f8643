package org.raisingthegame.tracker.imports.poi;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportLimits;
import org.raisingthegame.tracker.imports.reading.CellText;
import org.raisingthegame.tracker.imports.spi.Cell;

/** The texts that a workbook's cells share, as an array of cells made once: POI's own table costs twice the memory. */
final class SharedTexts {

    private Cell[] texts = new Cell[256];
    private int count;

    /** @param part the texts; null where the workbook has none */
    static SharedTexts read(@Nullable InputStream part, ImportLimits limits) throws XMLStreamException {
        SharedTexts shared = new SharedTexts();
        if (part != null) {
            shared.readAll(part, limits);
        }
        return shared;
    }

    private void readAll(InputStream part, ImportLimits limits) throws XMLStreamException {
        XMLStreamReader xml = SheetXml.open(part);
        TextBuffer text = new TextBuffer();
        long total = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> text.clear();
                    case "t" -> SheetXml.appendText(xml, text, limits.textLength());
                    case "rPh" -> SheetXml.skip(xml); // how to pronounce it
                    default -> {
                        // Runs of rich text hold their text in t.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("si")) {
                total += text.length();
                if (total > limits.sharedTextLength() || count >= limits.sharedTexts()) {
                    throw new SheetXml.TooMuch();
                }
                add(CellText.of(text.text()));
            }
        }
    }

    private void add(Cell text) {
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, count * 2);
        }
        texts[count++] = text;
    }

    /** @throws IndexOutOfBoundsException when the workbook doesn't have this text: what the cell said is lost */
    Cell get(int index) {
        return texts[Objects.checkIndex(index, count)];
    }
}
