package org.raisingthegame.tracker.imports.poi;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/**
 * What a cell's element says of it, taken from the parser's own characters: as text, the places of a large sheet's cells
 * alone would cost more than all else.
 */
final class CellAttributes {

    private static final int EXCEL_COLUMNS = 16_384;

    /** What a value stands for. */
    enum Kind {
        NUMBER,
        SHARED_TEXT,
        OWN_TEXT,
        BOOL,
        ERROR,
        ISO_DATE
    }

    /** No place is said: the cell stands behind the one before. */
    static final int NEXT = -1;

    /** A style that no workbook has. */
    private static final int NO_STYLE = -1;

    private static final int NO_NUMBER = -2;

    private int column = NEXT;
    private int style;
    private boolean styled;
    private Kind kind = Kind.NUMBER;

    private final TypedValueDecoder place = new Decoder() {
        @Override
        public void decode(char[] buffer, int start, int end) {
            column = column(buffer, start, end);
        }

        @Override
        public void handleEmptyValue() {
            throw new IllegalArgumentException("No such column");
        }
    };

    private final TypedValueDecoder number = new Decoder() {
        @Override
        public void decode(char[] buffer, int start, int end) {
            styled = true;
            style = style(buffer, start, end);
        }

        @Override
        public void handleEmptyValue() {
            styled = true;
            style = NO_NUMBER;
        }
    };

    private final TypedValueDecoder type = new Decoder() {
        @Override
        public void decode(char[] buffer, int start, int end) {
            kind = kind(buffer, start, end - start);
        }

        @Override
        public void handleEmptyValue() {
            kind = Kind.NUMBER;
        }
    };

    private abstract static class Decoder extends TypedValueDecoder {

        @Override
        public void decode(String input) {
            char[] chars = input.toCharArray();
            decode(chars, 0, chars.length);
        }
    }

    /** Takes them from the element at which the reader stands. */
    void read(XMLStreamReader2 xml) throws XMLStreamException {
        column = NEXT;
        style = 0;
        styled = false;
        kind = Kind.NUMBER;
        for (int i = xml.getAttributeCount() - 1; i >= 0; i--) {
            String name = xml.getAttributeLocalName(i);
            if (name.length() == 1) {
                switch (name.charAt(0)) {
                    case 'r' -> xml.getAttributeAs(i, place);
                    case 's' -> xml.getAttributeAs(i, number);
                    case 't' -> xml.getAttributeAs(i, type);
                    default -> {
                        // Others say nothing of the value.
                    }
                }
            }
        }
    }

    /** The position from column A, or {@link #NEXT}. */
    int column() {
        return column;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it has a style, and so may be a date. */
    boolean styled() {
        return styled;
    }

    /** @throws IllegalArgumentException when what is said is no number */
    int style() {
        if (style == NO_NUMBER) {
            throw new IllegalArgumentException("No such style");
        }
        return style;
    }

    private static Kind kind(char[] buffer, int start, int length) {
        if (length == 1) {
            return switch (buffer[start]) {
                case 's' -> Kind.SHARED_TEXT;
                case 'b' -> Kind.BOOL;
                case 'e' -> Kind.ERROR;
                case 'd' -> Kind.ISO_DATE;
                default -> Kind.NUMBER;
            };
        }
        return switch (new String(buffer, start, length)) {
            case "str", "inlineStr" -> Kind.OWN_TEXT;
            default -> Kind.NUMBER;
        };
    }

    /** The number of a style, {@link #NO_STYLE} for one that no workbook has, {@link #NO_NUMBER} for what is none. */
    private static int style(char[] buffer, int start, int end) {
        long value = 0;
        int i = start;
        boolean negative = buffer[i] == '-';
        if (negative) {
            i++;
        }
        for (; i < end; i++) {
            if (!isDigit(buffer[i]) || value > Integer.MAX_VALUE) {
                return NO_NUMBER;
            }
            value = value * 10 + (buffer[i] - '0');
        }
        return negative || value > Integer.MAX_VALUE ? NO_STYLE : (int) value;
    }

    /** The position of a reference: 0 for A5, 27 for AB5. */
    private static int column(char[] reference, int start, int end) {
        int column = 0;
        int i = start;
        while (i < end && i < start + 3 && reference[i] >= 'A' && reference[i] <= 'Z') {
            column = column * 26 + (reference[i] - 'A' + 1);
            i++;
        }
        if (column < 1 || column > EXCEL_COLUMNS || (i < end && !isDigit(reference[i]))) {
            throw new IllegalArgumentException("No such column");
        }
        return column - 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
