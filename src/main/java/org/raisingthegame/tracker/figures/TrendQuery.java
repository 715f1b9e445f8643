package org.raisingthegame.tracker.figures;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.YearGroup;

/**
 * Which trend is asked for.
 *
 * @param measure the measure's id
 * @param group one of {@link Groups#all()}; of a single school that is not one's own only the initiative's
 * @param part one part of the pupils, of a measure that is cut by it ({@code Measure.cuts()}); null for all
 * @param beside with whom the group is compared: a group that shares nobody with it; null for all who are not of it
 */
public record TrendQuery(
        String measure,
        Place place,
        Group group,
        @Nullable Part part,
        @Nullable Group beside) {

    public TrendQuery {
        if (beside != null && !Collections.disjoint(beside.ethnicities(), group.ethnicities())) {
            throw new IllegalArgumentException(beside.name() + " and " + group.name() + " share pupils");
        }
    }

    public TrendQuery(String measure, Place place, Group group, @Nullable Part part) {
        this(measure, place, group, part, null);
    }

    /** Of all pupils. */
    public TrendQuery(String measure, Place place, Group group) {
        this(measure, place, group, (Part) null);
    }

    /** Of one year group, or of all pupils where that is null. */
    public static TrendQuery of(String measure, Place place, Group group, @Nullable YearGroup yearGroup) {
        return new TrendQuery(measure, place, group, yearGroup == null ? null : Part.of(yearGroup));
    }
}
