package org.raisingthegame.tracker.figures.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * Sets of schools that are shown side by side, and what can be worked out from them by adding and taking away: every set of
 * schools that comes out of it must bear being shown. A set that would bring out one that doesn't is hidden whole.
 */
final class ShownSets {

    private final Set<SchoolId> universe;
    private final Map<String, Set<SchoolId>> shown = new LinkedHashMap<>();

    /** @param universe all schools there are, whose total is taken to be known as it is published */
    ShownSets(Set<SchoolId> universe) {
        this.universe = universe;
    }

    Set<String> names() {
        return shown.keySet();
    }

    /** @param bears whether a set of schools that can be worked out may be shown, and whether a block can be kept */
    void show(
            String name, Set<SchoolId> schools, Predicate<Set<SchoolId>> bears, Predicate<List<Set<SchoolId>>> keeps) {
        if (schools.isEmpty()) {
            return;
        }
        shown.put(name, schools);
        if (!derived().stream().allMatch(bears) || !keeps.test(blocks())) {
            shown.remove(name);
        }
    }

    /** The schools that no shown set tells apart. */
    List<Set<SchoolId>> blocks() {
        Map<List<Boolean>, Set<SchoolId>> blocks = new LinkedHashMap<>();
        for (SchoolId school : universe) {
            List<Boolean> signature =
                    shown.values().stream().map(set -> set.contains(school)).toList();
            blocks.computeIfAbsent(signature, key -> new HashSet<>()).add(school);
        }
        return List.copyOf(blocks.values());
    }

    /**
     * All sets of schools that are one shown set plus or minus others: each block taken once or not at all. Of multiples of
     * schools, such as twice one plus another, nothing single can be told that these don't tell.
     */
    Collection<Set<SchoolId>> derived() {
        List<Set<SchoolId>> blocks = blocks();
        List<Set<SchoolId>> sets = List.copyOf(shown.values());
        boolean[][] within = new boolean[sets.size()][blocks.size()];
        for (int set = 0; set < sets.size(); set++) {
            for (int block = 0; block < blocks.size(); block++) {
                within[set][block] =
                        sets.get(set).contains(blocks.get(block).iterator().next());
            }
        }
        Map<List<Integer>, Set<SchoolId>> derived = new HashMap<>();
        add(within, 0, new int[blocks.size()], blocks, derived);
        return derived.values();
    }

    private static void add(
            boolean[][] within,
            int set,
            int[] times,
            List<Set<SchoolId>> blocks,
            Map<List<Integer>, Set<SchoolId>> found) {
        if (set == within.length) {
            Set<SchoolId> schools = new HashSet<>();
            List<Integer> key = new ArrayList<>();
            for (int block = 0; block < times.length; block++) {
                if (times[block] < 0 || times[block] > 1) {
                    return;
                }
                key.add(times[block]);
                if (times[block] == 1) {
                    schools.addAll(blocks.get(block));
                }
            }
            if (!schools.isEmpty()) {
                found.put(key, schools);
            }
            return;
        }
        for (int factor = -1; factor <= 1; factor++) {
            int[] next = times.clone();
            for (int block = 0; block < next.length; block++) {
                next[block] += within[set][block] ? factor : 0;
            }
            add(within, set + 1, next, blocks, found);
        }
    }
}
