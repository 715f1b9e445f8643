package org.raisingthegame.tracker.imports.reading;

import java.text.ParsePosition;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.raisingthegame.tracker.imports.DateOrder;

/** Dates as text in the forms that schools write: day before month, or year first. US order is never guessed. */
final class UkDates {

    private static final Pattern ORDINAL = Pattern.compile("(?i)(\\d)(st|nd|rd|th)\\b");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)^(mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+");
    /** A time of day behind a date. */
    static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(?: ?(?i:[ap]m))?Z?$");

    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-M-d"),
            form("uuuu/M/d"),
            form("d MMM uuuu"),
            form("d MMMM uuuu"),
            form("d-MMM-uuuu"),
            twoDigitYear("d-MMM-"),
            twoDigitYear("d MMM "));

    /** "Wednesday, 22nd September 2021 00:00:00.000" and some. */
    private static final int LONGEST = 60;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private UkDates() {}

    /** Whether a pupil or an exclusion of ours can have to do with a day; others are slips, such as the year 2107. */
    static boolean plausible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    static Optional<LocalDate> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<NumericDate> figures = NumericDate.parse(text);
        if (figures.isPresent()) {
            return figures.get().in(DateOrder.DAY_FIRST);
        }
        String bare = TIME.matcher(text.strip()).replaceFirst("");
        bare = WEEKDAY.matcher(ORDINAL.matcher(bare).replaceAll("$1")).replaceFirst("");
        ParsePosition whole = new ParsePosition(0);
        for (DateTimeFormatter form : FORMS) {
            whole.setIndex(0);
            whole.setErrorIndex(-1);
            if (form.parseUnresolved(bare, whole) != null && whole.getIndex() == bare.length()) {
                return resolved(bare, form);
            }
        }
        return Optional.empty();
    }

    /** The form fits; the day may still not exist, such as 31 June. */
    private static Optional<LocalDate> resolved(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A two-digit year lies within 1950 to 2049: no pupil or exclusion of ours is older or later. */
    private static DateTimeFormatter twoDigitYear(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .appendValueReduced(ChronoField.YEAR, 2, 2, 1950)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
