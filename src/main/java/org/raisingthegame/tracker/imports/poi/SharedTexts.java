package org.raisingthegame.tracker.imports.poi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.imports.ImportLimits;

/** The texts that a workbook's cells share, as a plain array: POI's own table costs twice the memory. */
final class SharedTexts {

    private String[] texts = new String[256];
    private int count;

    static SharedTexts read(XSSFReader workbook, ImportLimits limits)
            throws IOException, XMLStreamException, InvalidFormatException {
        SharedTexts shared = new SharedTexts();
        try (InputStream part = workbook.getSharedStringsData()) {
            if (part != null) {
                shared.read(part, limits);
            }
        }
        return shared;
    }

    private void read(InputStream part, ImportLimits limits) throws XMLStreamException {
        XMLStreamReader xml = SheetXml.open(part);
        StringBuilder text = new StringBuilder();
        long total = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "t" -> SheetXml.appendText(xml, text, limits.textLength());
                    case "rPh" -> SheetXml.skip(xml); // how to pronounce it
                    default -> {
                        // Runs of rich text hold their text in t.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("si")) {
                total += text.length();
                if (total > limits.sharedTextLength()) {
                    throw new SheetXml.TooMuch();
                }
                add(text.toString());
            }
        }
    }

    private void add(String text) {
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, count * 2);
        }
        texts[count++] = text;
    }

    /** Null when the workbook refers to a text that it doesn't have. */
    @Nullable
    String get(int index) {
        return index >= 0 && index < count ? texts[index] : null;
    }
}
