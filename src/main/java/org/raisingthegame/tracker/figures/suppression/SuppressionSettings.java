package org.raisingthegame.tracker.figures.suppression;

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
        trueNumbersFor = Set.copyOf(trueNumbersFor);
        boolean tooSmall = Math.min(smallestCount, smallestDenominator) < 1
                || Math.min(smallestDifferenceOfSets, fewestSchools) < 1
                || schoolsKnownToOne < 1;
        if (tooSmall || trueNumbersFor.contains(Audience.SHARED)) {
            throw new IllegalArgumentException("A shared audience never sees every number");
        }
    }
}
