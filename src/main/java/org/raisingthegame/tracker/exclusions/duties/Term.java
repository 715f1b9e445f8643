package org.raisingthegame.tracker.exclusions.duties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term of a school.
 *
 * @param breakFirst the first day of the half-term holiday, null where nobody gave it; {@code breakLast} its last
 */
public record Term(
        Name name,
        LocalDate first,
        LocalDate last,
        @Nullable LocalDate breakFirst,
        @Nullable LocalDate breakLast) {

    /** The three of a year. */
    public enum Name {
        AUTUMN,
        SPRING,
        SUMMER;

        public String key() {
            return "exclusions.term." + name();
        }
    }

    public Term {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("A term ends after it begins");
        }
        if ((breakFirst == null) != (breakLast == null)) {
            throw new IllegalArgumentException("A half-term holiday has a first and a last day");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether pupils are taught: a weekday of the term outside of its half-term holiday and the May bank holiday. */
    boolean isSchoolDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean holiday =
                breakFirst != null && breakLast != null && !day.isBefore(breakFirst) && !day.isAfter(breakLast);
        boolean mayDay = day.getMonthValue() == 5 && day.getDayOfWeek() == DayOfWeek.MONDAY && day.getDayOfMonth() <= 7;
        return contains(day) && !weekend && !holiday && !mayDay;
    }
}
