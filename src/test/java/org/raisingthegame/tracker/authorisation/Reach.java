package org.raisingthegame.tracker.authorisation;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How the school of what is asked for stands to the actor. */
enum Reach {
    /** The actor's own. */
    OWN,
    /** Of the same borough; its head shows the actor's head what they share. */
    PAIRED,
    /** Of the same borough. */
    OTHER,
    /** Of another borough. */
    FAR;

    /** What stands in a cell: a dash for none. */
    static String written(Set<Reach> reached) {
        if (reached.isEmpty()) {
            return Matrix.NO;
        }
        if (reached.equals(EnumSet.of(OWN, PAIRED, OTHER))) {
            return "borough";
        }
        if (reached.equals(EnumSet.allOf(Reach.class))) {
            return "everywhere";
        }
        return reached.stream()
                .sorted(Comparator.naturalOrder())
                .map(reach -> reach.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("+"));
    }
}
