package org.raisingthegame.tracker.figures.matching;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a comparison of participants with pupils like them is said, and when it is "too few to compare" (decision 0027).
 *
 * @param fewestPairs participants for whom a like pupil was found. 30 is an assumption of ours, from the customary size from which
 *     the interval of a mean may be leant on; no published rule for comparisons of this kind names a number
 * @param largestImbalance the largest standardised mean difference of anything that is matched on. That a school's
 *     comparison should keep to the limits of published research is an assumption of ours too. Beyond 0.25 groups are not
 *     taken to have been alike at the start: What Works Clearinghouse, Procedures and Standards Handbook, version 5.0 (2022),
 *     baseline equivalence; Stuart, Matching methods for causal inference, Statistical Science 25 (2010)
 */
@ConfigurationProperties("tracker.figures.matching")
public record MatchingSettings(
        @DefaultValue("30") int fewestPairs,
        @DefaultValue("0.25") double largestImbalance) {

    public static final MatchingSettings DEFAULTS = new MatchingSettings(30, 0.25);

    public MatchingSettings {
        if (fewestPairs < 10 || !(largestImbalance > 0)) {
            throw new IllegalArgumentException(
                    "tracker.figures.matching: at least 10 pairs, and an imbalance above nought");
        }
    }
}
