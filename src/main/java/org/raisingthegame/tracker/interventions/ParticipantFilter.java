package org.raisingthegame.tracker.interventions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;

/**
 * Which pupils of a school's latest roll to put into an intervention. Of what is not asked for, everybody fits.
 *
 * @param yearGroups DfE's codes; empty for all
 * @param groupOnly whether only pupils of the initiative's group; it, {@code freeMeals} and {@code sen} are for those alone
 *     who may see pupils' records
 * @param freeMeals whether only those with free school meals
 * @param sen any of these provisions; empty for all
 */
public record ParticipantFilter(
        Set<String> yearGroups, @Nullable Sex sex, boolean groupOnly, boolean freeMeals, Set<SenProvision> sen) {

    public static final ParticipantFilter EVERYBODY = new ParticipantFilter(Set.of(), null, false, false, Set.of());

    public ParticipantFilter {
        yearGroups = Set.copyOf(yearGroups);
        sen = Set.copyOf(sen);
    }

    /** Whether it chooses by what only records of pupils tell. */
    public boolean asksForRecords() {
        return groupOnly || freeMeals || !sen.isEmpty();
    }
}
