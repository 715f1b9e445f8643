package org.raisingthegame.tracker.aimhigh;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * Which years may be told to everybody. A year of fewer than three schools is hidden, because the head of one of two would know
 * the other; and as the whole minus the other years would give it away, further years with it, those with the fewest places
 * first, until what is hidden together is of two years and three schools at least.
 */
final class SharedYears {

    static final int FEWEST_SCHOOLS = 3;

    private static final int FEWEST_HIDDEN = 2;

    private final Set<Integer> hidden = new HashSet<>();
    private final Map<Integer, Map<SchoolId, Long>> places;

    /** @param places of each school in each year, by the year in which it ends; a year in which nobody came has no school */
    SharedYears(Map<Integer, Map<SchoolId, Long>> places) {
        this.places = new LinkedHashMap<>(places);
        this.places.values().removeIf(Map::isEmpty);
        this.places.forEach((year, schools) -> {
            if (schools.size() < FEWEST_SCHOOLS) {
                hidden.add(year);
            }
        });
        while (giveAway() && hidden.size() < this.places.size()) {
            this.places.keySet().stream()
                    .filter(year -> !hidden.contains(year))
                    .min(Comparator.comparingLong(this::placesOf))
                    .ifPresent(hidden::add);
        }
    }

    boolean isShown(int year) {
        return !hidden.contains(year);
    }

    /** Whether all years together may be told. */
    boolean isWholeShown() {
        return schoolsOf(places.keySet()) >= FEWEST_SCHOOLS && !giveAway();
    }

    private boolean giveAway() {
        return !hidden.isEmpty() && (hidden.size() < FEWEST_HIDDEN || schoolsOf(hidden) < FEWEST_SCHOOLS);
    }

    private int schoolsOf(Collection<Integer> years) {
        return years.stream()
                .flatMap(year -> places.getOrDefault(year, Map.of()).keySet().stream())
                .collect(Collectors.toSet())
                .size();
    }

    private long placesOf(int year) {
        return places.getOrDefault(year, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
