package org.raisingthegame.tracker.imports.reading;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The double grades of combined science, such as 5-4, that Excel turned into dates, such as 5 April. Their seventeen
 * values are two equal or adjacent grades, the higher first (domain notes, section 3.2), so that the date says which it
 * was, whether Excel took the first for the day or for the month.
 */
final class GradeDates {

    private static final int HIGHEST = 9;

    /** "05-Apr" and "Apr-05", as Excel writes such a date when it saves a table as text. */
    private static final Pattern SHORT =
            Pattern.compile("(?i)(?:(?<day>\\d{1,2})[- ](?<month>[a-z]{3})|(?<first>[a-z]{3})[- ](?<second>\\d{1,2}))");

    private static final Map<String, Integer> MONTHS =
            Map.of("jan", 1, "feb", 2, "mar", 3, "apr", 4, "may", 5, "jun", 6, "jul", 7, "aug", 8, "sep", 9);

    private GradeDates() {}

    /** The grade that a date was; empty where no grade looks so. */
    static Optional<String> of(LocalDate date) {
        return of(date.getDayOfMonth(), date.getMonthValue());
    }

    /** The same of a text; empty where it is no such date. */
    static Optional<String> of(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean dayFirst = matcher.group("day") != null;
        String month = matcher.group(dayFirst ? "month" : "first").toLowerCase(Locale.ROOT);
        int day = Integer.parseInt(matcher.group(dayFirst ? "day" : "second"));
        return Optional.ofNullable(MONTHS.get(month)).flatMap(number -> of(day, number));
    }

    private static Optional<String> of(int day, int month) {
        int higher = Math.max(day, month);
        int lower = Math.min(day, month);
        return higher <= HIGHEST && lower >= 1 && higher - lower <= 1
                ? Optional.of(higher + "-" + lower)
                : Optional.empty();
    }
}
