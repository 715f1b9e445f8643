package org.raisingthegame.tracker.figures.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.suppression.HiddenSchools.Column;

/**
 * Of which schools the sum of three years may be shown, each of whose years is hidden. A shown sum is one thing more that a
 * reader knows: what is moved between two schools in one year must be moved back in another of the three. So the partners of a
 * hidden school ({@link HiddenSchools}) are counted anew, and sums are given up until each hidden school has enough.
 */
final class PooledSchools {

    private final SmallNumbers small;
    private final HiddenSchools schools;
    private final List<Map<SchoolId, SchoolRow>> hidden = new ArrayList<>();
    private final List<Map<SchoolId, Integer>> blocks;

    /**
     * @param years the hidden schools of each year
     * @param blocks for each year, by which number each school's block goes
     */
    PooledSchools(SmallNumbers small, List<Set<SchoolRow>> years, List<Map<SchoolId, Integer>> blocks) {
        this.small = small;
        this.schools = new HiddenSchools(small, Column.GROUP);
        this.blocks = blocks;
        for (Set<SchoolRow> year : years) {
            hidden.add(year.stream().collect(Collectors.toMap(SchoolRow::school, row -> row)));
        }
    }

    /** @param others schools whose sum must not be shown, because some of their years are not hidden, or all pupils are */
    Set<SchoolId> shown(Set<SchoolId> others) {
        Set<SchoolId> pooled = new TreeSet<>(Comparator.comparingLong(SchoolId::value));
        hidden.stream().map(Map::keySet).reduce(PooledSchools::both).ifPresent(pooled::addAll);
        pooled.removeAll(others);
        pooled.removeIf(school -> small.small(sum(school, true)) || small.small(sum(school, false)));
        Optional<SchoolId> without = firstToGiveUp(pooled);
        while (without.isPresent()) {
            pooled.remove(without.get());
            without = firstToGiveUp(pooled);
        }
        return pooled;
    }

    private static Set<SchoolId> both(Set<SchoolId> one, Set<SchoolId> other) {
        Set<SchoolId> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private Tally sum(SchoolId school, boolean group) {
        return hidden.stream()
                .flatMap(year -> Optional.ofNullable(year.get(school)).stream())
                .map(row -> group ? row.group() : row.others())
                .reduce(Tally.NONE, Tally::plus);
    }

    private Optional<SchoolId> firstToGiveUp(Set<SchoolId> pooled) {
        int wanted = small.settings().schoolsKnownToOne() + 1;
        for (int year = 0; year < hidden.size(); year++) {
            for (SchoolRow row : hidden.get(year).values()) {
                boolean few = small.fewPupils(row.group());
                boolean enough = (!small.kind().counts() || partners(row, year, pooled, true) >= wanted)
                        && (!few || partners(row, year, pooled, false) >= wanted);
                if (!enough) {
                    if (pooled.contains(row.school())) {
                        return Optional.of(row.school());
                    }
                    Optional<SchoolId> neighbour = neighbours(row, year).stream()
                            .map(SchoolRow::school)
                            .filter(pooled::contains)
                            .findFirst();
                    if (neighbour.isPresent()) {
                        return neighbour;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<SchoolRow> neighbours(SchoolRow row, int year) {
        Map<SchoolId, Integer> block = blocks.get(year);
        return hidden.get(year).values().stream()
                .filter(other -> !other.equals(row))
                .filter(other -> block.getOrDefault(other.school(), -1).equals(block.getOrDefault(row.school(), -2)))
                .toList();
    }

    private long partners(SchoolRow row, int year, Set<SchoolId> pooled, boolean counts) {
        return neighbours(row, year).stream()
                .filter(other -> pooled.contains(row.school()) || pooled.contains(other.school())
                        ? movesBack(row, other, year, counts)
                        : schools.partners(row, other, counts))
                .count();
    }

    private boolean movesBack(SchoolRow row, SchoolRow other, int year, boolean counts) {
        for (int by : new int[] {1, -1}) {
            for (int back = 0; back < hidden.size(); back++) {
                SchoolRow later = hidden.get(back).get(row.school());
                SchoolRow othersLater = hidden.get(back).get(other.school());
                boolean possible = back != year
                        && later != null
                        && othersLater != null
                        && blocks.get(back)
                                .getOrDefault(row.school(), -1)
                                .equals(blocks.get(back).get(other.school()))
                        && schools.moves(row, by, counts)
                        && schools.moves(other, -by, counts)
                        && schools.moves(later, -by, counts)
                        && schools.moves(othersLater, by, counts);
                if (possible) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By which number each school's block goes. */
    static Map<SchoolId, Integer> numbered(List<Set<SchoolId>> blocks) {
        Map<SchoolId, Integer> numbers = new HashMap<>();
        for (int number = 0; number < blocks.size(); number++) {
            for (SchoolId school : blocks.get(number)) {
                numbers.put(school, number);
            }
        }
        return numbers;
    }
}
