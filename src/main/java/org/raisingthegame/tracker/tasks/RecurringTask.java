package org.raisingthegame.tracker.tasks;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;

/**
 * Work that comes round, contributed as a Spring bean beside the {@link TaskHandler} of its kind. Each time is done once,
 * however many nodes there are; of times that passed while the program was off, only the latest is made up for.
 *
 * @param kind whose handler does it; the subject of the task is the time for which it is done, such as
 *     {@code 2026-11-20T07:00}
 * @param latest from now to the latest time, now included, at which it should have begun
 */
public record RecurringTask(String kind, UnaryOperator<LocalDateTime> latest) {

    public static RecurringTask daily(String kind, LocalTime at) {
        return new RecurringTask(kind, now -> {
            LocalDateTime today = now.toLocalDate().atTime(at);
            return today.isAfter(now) ? today.minusDays(1) : today;
        });
    }

    public static RecurringTask weekly(String kind, DayOfWeek day, LocalTime at) {
        return new RecurringTask(kind, now -> {
            LocalDateTime thisWeek = now.toLocalDate()
                    .with(TemporalAdjusters.previousOrSame(day))
                    .atTime(at);
            return thisWeek.isAfter(now) ? thisWeek.minusWeeks(1) : thisWeek;
        });
    }
}
