package org.raisingthegame.samples.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Term dates of the borough and the days on which rolls are taken. A year is named by the year in which it ends. */
public final class SchoolCalendar {
    public static final int FIRST_YEAR = 2017;
    public static final int LAST_YEAR = 2027;

    /** The Friday before half-term, the last day the samples know of: the demonstration's clock stands here. */
    public static final LocalDate TODAY = LocalDate.of(2026, 10, 23);

    private static final Map<Integer, LocalDate> EASTER = Map.ofEntries(
            Map.entry(2017, LocalDate.of(2017, 4, 16)),
            Map.entry(2018, LocalDate.of(2018, 4, 1)),
            Map.entry(2019, LocalDate.of(2019, 4, 21)),
            Map.entry(2020, LocalDate.of(2020, 4, 12)),
            Map.entry(2021, LocalDate.of(2021, 4, 4)),
            Map.entry(2022, LocalDate.of(2022, 4, 17)),
            Map.entry(2023, LocalDate.of(2023, 4, 9)),
            Map.entry(2024, LocalDate.of(2024, 3, 31)),
            Map.entry(2025, LocalDate.of(2025, 4, 20)),
            Map.entry(2026, LocalDate.of(2026, 4, 5)),
            Map.entry(2027, LocalDate.of(2027, 3, 28)));

    private SchoolCalendar() {}

    /** School census day: the third Thursday of January. */
    public static LocalDate census(int year) {
        return nth(year, Month.JANUARY, 3, DayOfWeek.THURSDAY);
    }

    /** The days for which every school sends its roll, oldest first. */
    public static List<LocalDate> snapshots() {
        List<LocalDate> days = new ArrayList<>();
        for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
            days.add(census(year));
        }
        days.add(nth(2025, Month.OCTOBER, 1, DayOfWeek.THURSDAY));
        days.add(nth(2026, Month.MAY, 3, DayOfWeek.THURSDAY));
        days.add(nth(2026, Month.OCTOBER, 1, DayOfWeek.THURSDAY));
        days.sort(null);
        return List.copyOf(days);
    }

    /** The days up to which every school sends its attendance: two whole years and this one so far. */
    public static List<LocalDate> attendanceDays() {
        return List.of(LocalDate.of(2025, 7, 18), LocalDate.of(2026, 7, 17), TODAY);
    }

    /** The days of the latest assessments during the year: before the summer, and before half-term. */
    public static List<LocalDate> assessmentDays() {
        return List.of(LocalDate.of(2026, 7, 3), LocalDate.of(2026, 10, 16));
    }

    /** The academic year in which a day lies. */
    public static int yearOf(LocalDate day) {
        return day.getMonthValue() >= 9 ? day.getYear() + 1 : day.getYear();
    }

    /** Days on which pupils are taught, up to {@link #TODAY}. */
    public static List<LocalDate> schoolDays(int year) {
        LocalDate end = LocalDate.of(year, 7, 21);
        return firstDay(year)
                .datesUntil(end.isAfter(TODAY) ? TODAY.plusDays(1) : end.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(day -> !isHoliday(day, year))
                .toList();
    }

    public static LocalDate firstDay(int year) {
        return LocalDate.of(year - 1, 9, 3).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));
    }

    /** Schools were closed to most pupils in spring 2020 and in early 2021. */
    public static boolean closedToMost(LocalDate day) {
        return within(day, LocalDate.of(2020, 3, 23), LocalDate.of(2020, 8, 31))
                || within(day, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 3, 5));
    }

    private static boolean isHoliday(LocalDate day, int year) {
        LocalDate easter = EASTER.get(year);
        return isWeekOf(day, nth(year - 1, Month.OCTOBER, 4, DayOfWeek.MONDAY))
                || within(day, LocalDate.of(year - 1, 12, 21), LocalDate.of(year, 1, 3))
                || isWeekOf(day, nth(year, Month.FEBRUARY, 3, DayOfWeek.MONDAY))
                || within(day, easter.minusDays(9), easter.plusDays(8))
                || day.equals(nth(year, Month.MAY, 1, DayOfWeek.MONDAY))
                || isWeekOf(day, LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
    }

    private static LocalDate nth(int year, Month month, int place, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(place, weekday));
    }

    private static boolean isWeekOf(LocalDate day, LocalDate monday) {
        return within(day, monday, monday.plusDays(6));
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
