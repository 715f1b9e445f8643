package org.raisingthegame.tracker.imports.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.raisingthegame.tracker.imports.DateOrder;

/**
 * A date of figures only with the year last, such as 03/04/2019, 3-4-19 or 3.4.2019, a time of day behind it left out.
 * Which of the first two is the day is another question.
 */
record NumericDate(int first, int second, int year) {

    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    /** A two-digit year lies within 1950 to 2049: no pupil or exclusion of ours is older or later. */
    private static final int CENTURY_TURNS = 50;

    static Optional<NumericDate> parse(String text) {
        int firstEnd = digits(text, 0, 2);
        if (firstEnd == 0 || firstEnd == text.length() || !separates(text.charAt(firstEnd))) {
            return Optional.empty();
        }
        int secondEnd = digits(text, firstEnd + 1, 2);
        if (secondEnd == firstEnd + 1
                || secondEnd == text.length()
                || text.charAt(secondEnd) != text.charAt(firstEnd)) {
            return Optional.empty();
        }
        int start = secondEnd + 1;
        int end = digits(text, start, 4);
        if ((end - start != 4 && end - start != 2) || !(end == text.length() || isTime(text, end))) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text, start, end, 10);
        if (end - start == 2) {
            year += year < CENTURY_TURNS ? 2000 : 1900;
        }
        return Optional.of(new NumericDate(
                Integer.parseInt(text, 0, firstEnd, 10), Integer.parseInt(text, firstEnd + 1, secondEnd, 10), year));
    }

    /** The end of a run of digits. */
    private static int digits(String text, int from, int most) {
        int end = from;
        while (end < text.length() && end - from < most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean separates(char c) {
        return c == '/' || c == '-' || c == '.';
    }

    private static boolean isTime(String text, int at) {
        return UkDates.TIME.matcher(text).region(at, text.length()).matches();
    }

    /** Whether it is a date with the month first, and none with the day first. */
    boolean onlyMonthFirst() {
        return first <= MONTHS && second > MONTHS && second <= DAYS;
    }

    /** The day; empty where there is none, such as 31 June. */
    Optional<LocalDate> in(DateOrder order) {
        try {
            return Optional.of(
                    switch (order) {
                        case DAY_FIRST -> LocalDate.of(year, second, first);
                        case MONTH_FIRST -> LocalDate.of(year, first, second);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
