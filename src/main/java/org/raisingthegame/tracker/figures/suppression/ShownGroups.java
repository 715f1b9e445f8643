package org.raisingthegame.tracker.figures.suppression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a whole are shown, the same ones in every set of schools: so a part that is hidden in one is told by none, and
 * only what the hidden ones are together can be worked out. That sum must not be small, and each of them must be able to be one
 * more or less, another making up for it. Parts that are hidden for the sake of others are the smallest ones, those that pages
 * compare with last of all: which come first is the same whatever is counted, so it tells nothing.
 */
final class ShownGroups {

    private final SmallNumbers small;
    private final Set<String> comparedWith;

    /** @param comparedWith names of parts that are hidden for others' sake only where no other will do */
    ShownGroups(SmallNumbers small, Set<String> comparedWith) {
        this.small = small;
        this.comparedWith = comparedWith;
    }

    /**
     * @param parts each part's tallies: one for each set of schools that is shown or can be worked out, in one order
     * @param never parts that must be hidden for another reason
     * @return the names of those that may be shown; all of them, or at least two are missing
     */
    Set<String> of(Map<String, List<Tally>> parts, Set<String> never) {
        List<String> leastMissed = new ArrayList<>(parts.keySet());
        leastMissed.sort(Comparator.<String, Boolean>comparing(comparedWith::contains)
                .thenComparing(part ->
                        tallies(parts, part).stream().mapToLong(Tally::pupils).sum())
                .thenComparing(Comparator.naturalOrder()));
        Set<String> hidden = new HashSet<>();
        for (String part : leastMissed) {
            if (never.contains(part) || tallies(parts, part).stream().anyMatch(small::small)) {
                hidden.add(part);
            }
        }
        for (String part : leastMissed) {
            if (hidden.isEmpty() || kept(parts, hidden)) {
                break;
            }
            hidden.add(part);
        }
        Set<String> shown = new HashSet<>(parts.keySet());
        shown.removeAll(hidden);
        return shown;
    }

    private static List<Tally> tallies(Map<String, List<Tally>> parts, String part) {
        return parts.getOrDefault(part, List.of());
    }

    private boolean kept(Map<String, List<Tally>> parts, Set<String> hidden) {
        int sets = parts.values().iterator().next().size();
        for (int set = 0; set < sets; set++) {
            List<Tally> line = new ArrayList<>();
            for (String part : hidden) {
                line.add(tallies(parts, part).get(set));
            }
            if (!kept(line)) {
                return false;
            }
        }
        return true;
    }

    private boolean kept(Collection<Tally> line) {
        List<Tally> some = line.stream().filter(tally -> !tally.empty()).toList();
        Tally sum = some.stream().reduce(Tally.NONE, Tally::plus);
        if (some.isEmpty()) {
            return true;
        }
        boolean told = sum.counted() == 0
                || sum.counted() == sum.pupils()
                || !small.kind().counts();
        return some.size() > 1
                && !small.small(sum)
                && (told || some.stream().allMatch(one -> makesUp(one, some, true)))
                && some.stream().filter(small::fewPupils).allMatch(one -> makesUp(one, some, false));
    }

    private boolean makesUp(Tally one, List<Tally> line, boolean counts) {
        return line.stream()
                .filter(other -> other != one)
                .anyMatch(other -> moves(one, 1, counts) && moves(other, -1, counts)
                        || moves(one, -1, counts) && moves(other, 1, counts));
    }

    private boolean moves(Tally tally, int by, boolean counts) {
        return counts
                ? small.counts(tally).holds(tally.counted() + by)
                : small.pupils(tally).holds(tally.pupils() + by);
    }
}
