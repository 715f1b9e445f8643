package org.raisingthegame.tracker.imports.poi;

import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The characters of one cell, collected without making text of them: most are numbers. Reused from cell to cell. */
final class TextBuffer {

    /** Numbers of up to 15 digits and powers of ten up to 22 are exact as doubles, and so is one division of them. */
    private static final int EXACT_DIGITS = 15;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final double[] POWERS = new double[EXACT_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private char[] chars = new char[64];
    private int length;

    void clear() {
        length = 0;
    }

    boolean isEmpty() {
        return length == 0;
    }

    int length() {
        return length;
    }

    /** Takes the text at which the reader stands. */
    void append(XMLStreamReader xml) {
        char[] source = xml.getTextCharacters();
        int added = xml.getTextLength();
        if (length + added > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + added, chars.length * 2));
        }
        System.arraycopy(source, xml.getTextStart(), chars, length, added);
        length += added;
    }

    /** As a whole number of up to nine digits, or -1. */
    int index() {
        if (length == 0 || length > 9) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /**
     * As a number.
     *
     * @throws NumberFormatException when it is none
     */
    double number() {
        int at = 0;
        boolean negative = chars[0] == '-';
        if (negative) {
            at++;
        }
        long digits = 0;
        int count = 0;
        int point = -1;
        for (; at < length; at++) {
            char c = chars[at];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
            } else if (c == '.' && point < 0) {
                point = count;
            } else {
                return Double.parseDouble(toString());
            }
            if (count > EXACT_DIGITS) {
                return Double.parseDouble(toString());
            }
        }
        if (count == 0) {
            return Double.parseDouble(toString());
        }
        double number = point < 0 ? digits : digits / POWERS[count - point];
        return negative ? -number : number;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    /** As text, with what XML can't hold put back; a carriage return, written _x000D_, as a space. */
    String text() {
        String text = toString();
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(TextBuffer::unescaped) : text;
    }

    private static String unescaped(MatchResult escape) {
        char c = (char) Integer.parseInt(escape.group(1), 16);
        String meant = c < ' ' ? " " : Character.isSurrogate(c) ? escape.group() : String.valueOf(c);
        return Matcher.quoteReplacement(meant);
    }
}
