package org.raisingthegame.tracker.imports.poi;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's cell styles show a number as a date; streamed, where POI would hold every style in memory. */
final class DateStyles {

    /** Excel keeps 65,490 styles, and formats of 255 characters. */
    private static final int MOST_STYLES = 65_490;

    private static final int LONGEST_FORMAT = 255;

    private final BitSet dates = new BitSet();

    /** @param part the styles; null where the workbook has none */
    static DateStyles read(@Nullable InputStream part) throws XMLStreamException {
        DateStyles styles = new DateStyles();
        if (part != null) {
            styles.readAll(SheetXml.open(part));
        }
        return styles;
    }

    /** @param formatOfStyle which format each style has, by the style's number */
    static DateStyles of(List<Integer> formatOfStyle, Map<Integer, String> formats) {
        DateStyles styles = new DateStyles();
        for (int style = 0; style < formatOfStyle.size(); style++) {
            styles.dates.set(style, isDate(formatOfStyle.get(style), formats));
        }
        return styles;
    }

    private void readAll(XMLStreamReader xml) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        boolean ofCells = false;
        int style = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> addFormat(xml, formats);
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            dates.set(style, isDate(number(xml.getAttributeValue(null, "numFmtId")), formats));
                            style++;
                        }
                    }
                    default -> {
                        // Fonts, fills and borders say nothing of dates.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            }
            if (style > MOST_STYLES || formats.size() > MOST_STYLES) {
                throw new SheetXml.TooMuch();
            }
        }
    }

    private static void addFormat(XMLStreamReader xml, Map<Integer, String> formats) {
        String code = xml.getAttributeValue(null, "formatCode");
        if (code != null && code.length() <= LONGEST_FORMAT) {
            formats.put(number(xml.getAttributeValue(null, "numFmtId")), code);
        }
    }

    private static boolean isDate(int format, Map<Integer, String> formats) {
        String code = formats.get(format);
        if (code == null && format >= 0) {
            code = BuiltinFormats.getBuiltinFormat(format);
        }
        return DateUtil.isADateFormat(format, code);
    }

    /** 0, the format "General", where nothing is said. */
    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text.strip());
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }
}
