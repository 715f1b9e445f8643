package org.raisingthegame.tracker.aimhigh;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of event that come again. Source: the initiative's own lists of its activities. */
public enum Series {
    AIM_HIGH,
    PARENTAL_ROADSHOW,
    CHAMPIONS_FORUM,
    HEADTEACHERS_CONFERENCE,
    TRAINING,
    /** Its theme says what it is. */
    OTHER;

    /** Reads the name as people write it: "Aim High", "Parental Roadshow", "Champions' forum". */
    public static Optional<Series> read(String text) {
        String letters = letters(text);
        return Arrays.stream(values())
                .filter(series -> letters(series.name()).equals(letters))
                .findFirst();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
    }

    public String key() {
        return "aimhigh.series." + name();
    }
}
