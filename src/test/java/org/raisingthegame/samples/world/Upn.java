package org.raisingthegame.samples.world;

import java.util.HashMap;
import java.util.Map;

/**
 * Unique pupil numbers: check letter, authority (3), establishment (4), year (2), serial number (3). A temporary number
 * ends in a letter.
 */
public final class Upn {
    /** No I, O or S; a letter's place is its value. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private final Map<String, Integer> lastSerial = new HashMap<>();

    /** The next number that this establishment gives out in this calendar year. */
    String issue(int authority, int establishment, int year, boolean temporary) {
        String stem = "%03d%04d%02d".formatted(authority, establishment, year % 100);
        int serial = lastSerial.merge(stem, 1, Integer::sum);
        String tail = temporary
                ? "%02d%c".formatted(serial % 100, LETTERS.charAt(serial % LETTERS.length()))
                : "%03d".formatted(serial);
        return withCheckLetter(stem + tail);
    }

    /** The whole number for its last twelve characters. */
    public static String withCheckLetter(String twelve) {
        return checkLetter(twelve) + twelve;
    }

    /** Whether the text has a UPN's length and the check letter that its other twelve characters demand. */
    public static boolean isRight(String upn) {
        return upn.length() == 13 && upn.charAt(0) == checkLetter(upn.substring(1));
    }

    /** Positions 2 to 13 times their place, modulo 23. */
    private static char checkLetter(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            char c = twelve.charAt(i);
            sum += (i + 2) * (Character.isDigit(c) ? c - '0' : LETTERS.indexOf(c));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
