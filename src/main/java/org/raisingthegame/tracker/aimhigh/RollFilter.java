package org.raisingthegame.tracker.aimhigh;

import java.util.Set;

/**
 * Which pupils of a roll to put on a list.
 *
 * @param yearGroups DfE's codes; empty for all
 * @param groupOnly whether only pupils of the initiative's group; for those alone who may see pupils' records
 */
public record RollFilter(Set<String> yearGroups, boolean groupOnly) {

    public RollFilter {
        yearGroups = Set.copyOf(yearGroups);
    }
}
