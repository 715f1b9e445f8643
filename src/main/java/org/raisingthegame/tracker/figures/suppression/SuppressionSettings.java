package org.raisingthegame.tracker.figures.suppression;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as small, and who sees true numbers. DfE's current files are not suppressed, so the policy is ours; the
 * defaults follow the advice gathered in the domain notes, section 5.
 *
 * @param smallestCount counts from 1 to one less than this are hidden, and as many that are left over
 * @param smallestDenominator percentages and rates over fewer pupils are hidden
 * @param smallestDifferenceOfSets of two sets of schools that differ by fewer schools than this, only one is shown
 * @param fewestSchools sets of fewer schools with data than this are hidden: the head of one of two would know the other
 * @param schoolsKnownToOne how many schools' true figures somebody who sees shared ones may know: a head of two schools
 * @param trueNumbersFor the audiences that see everything
 */
@ConfigurationProperties("tracker.suppression")
public record SuppressionSettings(
        @DefaultValue("5") int smallestCount,
        @DefaultValue("10") int smallestDenominator,
        @DefaultValue("3") int smallestDifferenceOfSets,
        @DefaultValue("3") int fewestSchools,
        @DefaultValue("2") int schoolsKnownToOne,
        @DefaultValue({"SCHOOL", "ADVISOR", "OFFICER"}) Set<Audience> trueNumbersFor) {

    public static final SuppressionSettings DEFAULTS =
            new SuppressionSettings(5, 10, 3, 3, 2, Set.of(Audience.SCHOOL, Audience.ADVISOR, Audience.OFFICER));

    public SuppressionSettings {
        // In the order of their declaration: these settings, written out, are part of the grid's fingerprint, and
        // another order in the
        // next run of the program would have all of it made anew.
        Set<Audience> ordered = EnumSet.noneOf(Audience.class);
        ordered.addAll(trueNumbersFor);
        trueNumbersFor = Collections.unmodifiableSet(ordered);
        boolean tooSmall = Math.min(smallestCount, smallestDenominator) < 1
                || Math.min(smallestDifferenceOfSets, fewestSchools) < 1
                || schoolsKnownToOne < 1;
        if (tooSmall || trueNumbersFor.contains(Audience.SHARED)) {
            throw new IllegalArgumentException("A shared audience never sees every number");
        }
    }
}
