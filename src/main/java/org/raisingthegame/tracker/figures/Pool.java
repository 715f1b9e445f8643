package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * Three academic years added up, for a group too small to be shown, or read, by the year.
 *
 * @param years which three
 * @param counted those of them that have data and may be compared: not the years without tests, assessed by teachers, or of
 *     closed schools
 * @param gap group and others compared
 */
public record Pool(Years years, List<AcademicYear> counted, Figure group, Figure others, Figure all, Comparison gap) {

    public Pool {
        counted = List.copyOf(counted);
    }

    /**
     * Three years, always the same ones: 2018 to 2020, 2021 to 2023, 2024 to 2026 and so on. Rolling pools would give
     * away a single year to whoever takes one from the next; these never overlap, and none is shown before it is over.
     */
    public record Years(AcademicYear first, AcademicYear last) {

        private static final int LENGTH = 3;

        /** Of an end year that divides so by three, a pool ends: 2026, 2023, 2020. */
        private static final int REMAINDER_OF_LAST = 2026 % LENGTH;

        /** The completed pools, latest first, that hold a year from {@code from} on. */
        static List<Years> endingBefore(AcademicYear running, AcademicYear from) {
            List<Years> pools = new ArrayList<>();
            int last = running.endYear() - 1;
            while (last % LENGTH != REMAINDER_OF_LAST) {
                last--;
            }
            for (; last >= from.endYear(); last -= LENGTH) {
                pools.add(new Years(new AcademicYear(last - LENGTH + 1), new AcademicYear(last)));
            }
            return pools;
        }

        /** A year by itself. */
        public static Years of(AcademicYear year) {
            return new Years(year, year);
        }

        public List<AcademicYear> years() {
            return Stream.iterate(first, year -> year.compareTo(last) <= 0, AcademicYear::next)
                    .toList();
        }

        /** With all years of the pool to which its last year belongs, if that is over. */
        Set<AcademicYear> widened(AcademicYear running) {
            Set<AcademicYear> wide = new TreeSet<>(years());
            endingBefore(running, last).stream()
                    .filter(pool -> pool.contains(last))
                    .forEach(pool -> wide.addAll(pool.years()));
            return wide;
        }

        public boolean contains(AcademicYear year) {
            return first.compareTo(year) <= 0 && year.compareTo(last) <= 0;
        }
    }
}
