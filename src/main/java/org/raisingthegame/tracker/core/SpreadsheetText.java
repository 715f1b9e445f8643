package org.raisingthegame.tracker.core;

import java.util.regex.Pattern;

/**
 * Text on its way into a spreadsheet of ours, xlsx or CSV. A text that begins like a formula is run as one by the
 * program that opens the file, whoever wrote it into a pupil's name; so every export puts its texts through here.
 */
public final class SpreadsheetText {

    /** What Excel, LibreOffice or Google Sheets take for the beginning of a formula, or strip before they look. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private static final char QUOTE = '\'';

    /** A plain number, signed or not, is no formula and stays what it is. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{1,15})?%?");

    private SpreadsheetText() {}

    /** The text with a quote in front where it would be taken for a formula; spreadsheet programs read on after it. */
    public static String guarded(String text) {
        return isFormula(text) ? QUOTE + text : text;
    }

    /** A text as it was before {@link #guarded}, for a file of ours that comes back. */
    public static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == QUOTE && isFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty()
                && DANGEROUS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }
}
