package org.raisingthegame.tracker.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern SHAPE = Pattern.compile("[A-HJ-NP-RT-Z]\\d{11}[0-9A-HJ-NP-RT-Z]");

    public static final int LENGTH = 13;

    public Upn {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the shape of a UPN");
        }
    }

    /** Reads what a spreadsheet holds, in any case and with spaces around or within; empty when it has not the shape. */
    public static Optional<Upn> parse(String text) {
        String upn = text.replaceAll("[\\s\\u00a0]", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(upn).matches() ? Optional.of(new Upn(upn)) : Optional.empty();
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
            sum += position * (Character.isDigit(c) ? c - '0' : ALPHABET.indexOf(c));
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
