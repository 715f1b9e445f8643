package org.raisingthegame.tracker.core;

import java.util.Locale;
import java.util.Optional;

/**
 * Unique pupil number: a check letter, the LA and establishment of first issue, the year and a serial; 13 characters.
 * A temporary UPN ends in a letter. It is personal data: never in an address, a file name or a log, which is why
 * {@link #toString()} is masked.
 *
 * <p>Source: DfE UPN guidance as set out in the domain notes, section 4.1. Schools do hold UPNs whose check letter is
 * wrong, so a wrong letter is a warning for the reader, not a failure of this type.
 *
 * @param value 13 characters, upper case
 */
public record Upn(String value) {

    /** A=0 … H=7, J=8 … N=12, P=13 … R=15, T=16 … Z=22: I, O and S are left out. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRTUVWXYZ";

    public static final int LENGTH = 13;

    public Upn {
        if (!hasShape(value)) {
            throw new IllegalArgumentException("Not the shape of a UPN");
        }
    }

    /** Reads what a spreadsheet holds, in any case and with spaces around or within; empty when it has not the shape. */
    public static Optional<Upn> parse(String text) {
        String upn = hasShape(text) ? text : bare(text);
        return hasShape(upn) ? Optional.of(new Upn(upn)) : Optional.empty();
    }

    /** How many characters a text has, those that are no spaces: what {@link #parse} looks at. */
    public static int lengthWithoutSpaces(String text) {
        return bare(text).length();
    }

    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(LENGTH);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                bare.append(c);
            }
        }
        return bare.toString().toUpperCase(Locale.ROOT);
    }

    /** A letter of the alphabet, eleven digits, and a digit or such a letter; by hand, as each row of a file asks it. */
    private static boolean hasShape(String text) {
        if (text.length() != LENGTH || ALPHABET.indexOf(text.charAt(0)) < 0) {
            return false;
        }
        for (int i = 1; i < LENGTH - 1; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        char last = text.charAt(LENGTH - 1);
        return isDigit(last) || ALPHABET.indexOf(last) >= 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the last character is a letter: given by a school until the real UPN is known. */
    public boolean temporary() {
        return Character.isLetter(value.charAt(LENGTH - 1));
    }

    /** Whether the first letter is the remainder by 23 of the digits weighted by their positions 2 to 13. */
    public boolean checkLetterHolds() {
        int sum = 0;
        for (int position = 2; position <= LENGTH; position++) {
            char c = value.charAt(position - 1);
            sum += position * (isDigit(c) ? c - '0' : ALPHABET.indexOf(c));
        }
        return ALPHABET.charAt(sum % ALPHABET.length()) == value.charAt(0);
    }

    /** The last three characters, the rest hidden: enough for a school to tell two pupils apart. */
    public String masked() {
        return "••••••••••" + value.substring(LENGTH - 3);
    }

    @Override
    public String toString() {
        return masked();
    }
}
