package org.raisingthegame.tracker.core;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An English academic year, 1 September to 31 August. Named, stored and ordered by the calendar year in which it ends,
 * as schools speak of "2019 results".
 *
 * @param endYear the year in which it ends: 2019 for 2018/19
 */
public record AcademicYear(int endYear) implements Comparable<AcademicYear> {

    /** As wide as dates that a spreadsheet may hold by mistake, so that a mistake is told and not thrown. */
    private static final int EARLIEST = 1900;

    private static final int LATEST = 2200;

    private static final Pattern SPAN = Pattern.compile("((?:19|20)\\d{2})\\s*[/\\-–]?\\s*((?:19|20)?\\d{2})");

    public AcademicYear {
        if (endYear < EARLIEST || endYear > LATEST) {
            throw new IllegalArgumentException("Not an academic year: " + endYear);
        }
    }

    public static AcademicYear containing(LocalDate date) {
        return new AcademicYear(date.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? date.getYear() + 1 : date.getYear());
    }

    /** Reads 2018/19, 2018-19, 2018/2019, 201819 or 2018-2019; empty when the two years don't follow each other. */
    public static Optional<AcademicYear> parse(String text) {
        Matcher matcher = SPAN.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(matcher.group(1));
        int end = Integer.parseInt(matcher.group(2));
        boolean follows = end == start + 1 || end == (start + 1) % 100;
        return follows ? Optional.of(new AcademicYear(start + 1)) : Optional.empty();
    }

    /** As written in statistics: 2018/19. */
    public String label() {
        return "%d/%02d".formatted(endYear - 1, endYear % 100);
    }

    public LocalDate firstDay() {
        return LocalDate.of(endYear - 1, Month.SEPTEMBER, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(endYear, Month.AUGUST, 31);
    }

    public AcademicYear previous() {
        return new AcademicYear(endYear - 1);
    }

    public AcademicYear next() {
        return new AcademicYear(endYear + 1);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(endYear, other.endYear);
    }

    @Override
    public String toString() {
        return label();
    }
}
