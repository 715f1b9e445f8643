package org.raisingthegame.tracker.imports.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How headings are compared: letters and digits only, so that case, spaces, accents and punctuation don't matter. */
public final class Headings {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}%]+");

    private Headings() {}

    public static String normal(String heading) {
        String bare = ACCENTS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD))
                .replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
