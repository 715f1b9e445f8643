package org.raisingthegame.tracker.backups;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which back-ups are kept: the last of each of so many days, and the last of each of so many weeks, counted in days and weeks that
 * have one. So a program that was off for a month loses nothing by it, and the newest is always kept.
 *
 * <p>Short, because what was erased from the records lives on in back-ups until they are gone.
 *
 * @param days how many days
 * @param weeks how many weeks, from Monday to Sunday
 */
record KeepRule(int days, int weeks) {

    KeepRule {
        if (days < 1 || weeks < 0) {
            throw new IllegalArgumentException("At least one day is kept");
        }
    }

    /** @return of these names, which may be those of other files, the back-ups that are no longer needed */
    Set<String> spare(Collection<String> names) {
        TreeMap<LocalDate, List<String>> byDay = names.stream()
                .filter(name -> BackupName.day(name).isPresent())
                .collect(Collectors.groupingBy(
                        name -> BackupName.day(name).orElseThrow(),
                        () -> new TreeMap<>(Comparator.<LocalDate>reverseOrder()),
                        Collectors.toList()));
        Set<String> kept = new HashSet<>();
        Set<LocalDate> weeksKept = new HashSet<>();
        int daysKept = 0;
        for (var day : byDay.entrySet()) {
            String last = day.getValue().stream().max(Comparator.naturalOrder()).orElseThrow();
            boolean amongDays = daysKept < days;
            LocalDate week = day.getKey().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            boolean amongWeeks = !weeksKept.contains(week) && weeksKept.size() < weeks;
            if (amongWeeks) {
                weeksKept.add(week);
            }
            daysKept++;
            if (amongDays || amongWeeks) {
                kept.add(last);
            }
        }
        return byDay.values().stream()
                .flatMap(List::stream)
                .filter(name -> !kept.contains(name))
                .collect(Collectors.toSet());
    }
}
