package org.raisingthegame.tracker.figures.matching;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a comparison of participants with pupils like them is said, and when it is "too few to compare" (decision 0027).
 *
 * @param fewestPairs participants for whom a like pupil was found; below 30 the initiative's own reviewers would draw no
 *     conclusion, and the interval of a mean leans on it
 * @param largestImbalance the largest standardised mean difference of anything that is matched on. Beyond 0.25 groups are not
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
