package org.raisingthegame.tracker.imports.poi;

import java.time.LocalDate;

/** The two ways in which Excel counts days. A time of day is left out. */
enum ExcelDates {
    /** Day 1 is 1 January 1900, and day 60 is 29 February 1900, which never was. */
    FROM_1900,
    /** Day 0 is 1 January 1904: workbooks that were made on old Macs. */
    FROM_1904;

    /** The day after 31 December 9999, Excel's last, counted from 1900. */
    private static final double END = 2_958_466;

    private static final int DAY_THAT_NEVER_WAS = 60;

    private static final long BEFORE_1900 = LocalDate.of(1899, 12, 31).toEpochDay();
    private static final long START_1904 = LocalDate.of(1904, 1, 1).toEpochDay();

    /** Half a millisecond: what a program rounded down to just before midnight is the next day. */
    private static final double ROUNDING = 0.5 / 86_400_000;

    /** Whether Excel would show a number as a date. */
    static boolean isDay(double number) {
        return number >= 0 && number < END;
    }

    LocalDate day(double number) {
        long days = (long) (number + ROUNDING);
        return LocalDate.ofEpochDay(
                switch (this) {
                    case FROM_1900 -> BEFORE_1900 + (days > DAY_THAT_NEVER_WAS ? days - 1 : days);
                    case FROM_1904 -> START_1904 + days;
                });
    }
}
