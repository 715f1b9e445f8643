package org.raisingthegame.tracker.figures;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.YearGroup;

/**
 * Which trend is asked for.
 *
 * @param measure the measure's id
 * @param yearGroup one year group, only of a single school and a measure that is counted by it; null for all pupils
 */
public record TrendQuery(
        String measure, Place place, Group group, @Nullable YearGroup yearGroup) {

    /** Of all pupils. */
    public TrendQuery(String measure, Place place, Group group) {
        this(measure, place, group, null);
    }
}
