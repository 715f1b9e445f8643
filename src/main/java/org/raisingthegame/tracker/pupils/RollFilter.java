package org.raisingthegame.tracker.pupils;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;

/**
 * Which pupils of a school's latest roll to put on a list. Of what is not asked for, everybody fits.
 *
 * @param yearGroups DfE's codes; empty for all
 * @param groupOnly whether only pupils of the initiative's group; it, {@code freeMeals} and {@code sen} are for those alone
 *     who may see pupils' records
 * @param freeMeals whether only those with free school meals
 * @param sen any of these provisions; empty for all
 */
public record RollFilter(
        Set<String> yearGroups, @Nullable Sex sex, boolean groupOnly, boolean freeMeals, Set<SenProvision> sen) {

    public static final RollFilter EVERYBODY = new RollFilter(Set.of(), null, false, false, Set.of());

    public RollFilter {
        yearGroups = Set.copyOf(yearGroups);
        sen = Set.copyOf(sen);
    }

    /** By year group, and by the initiative's group or not. */
    public static RollFilter of(Set<String> yearGroups, boolean groupOnly) {
        return new RollFilter(yearGroups, null, groupOnly, false, Set.of());
    }

    /** Whether it chooses by what only records of pupils tell. */
    boolean asksForRecords() {
        return groupOnly || freeMeals || !sen.isEmpty();
    }
}
