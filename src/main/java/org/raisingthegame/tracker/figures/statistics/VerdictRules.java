package org.raisingthegame.tracker.figures.statistics;

import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.Verdict;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a comparison may be called higher or lower, and when it is too few to say. The defaults are those of the golden
 * values' README: a real disparity must not be hidden by a rule of thumb, so an interval that excludes no difference
 * speaks whatever the counts, once both groups have enough pupils.
 *
 * @param smallestGroup pupils that each group must have
 * @param fewestPupilsWithEvent pupils with an event that each group must have where events repeat within a pupil
 * @param widestRatio upper limit divided by lower limit beyond which an interval can't tell a large difference from none
 * @param widestGap width in percentage points beyond which it can't
 * @param widestMean the same of averages, in standard deviations over pupils: 20 points are 0.4 of the 50 points by which
 *     yes and no differ from a half
 */
@ConfigurationProperties("tracker.figures.verdict")
public record VerdictRules(
        @DefaultValue("10") int smallestGroup,
        @DefaultValue("5") int fewestPupilsWithEvent,
        @DefaultValue("4") double widestRatio,
        @DefaultValue("20") double widestGap,
        @DefaultValue("0.4") double widestMean) {

    public static final VerdictRules DEFAULTS = new VerdictRules(10, 5, 4, 20, 0.4);

    /** On a difference of two proportions, as a fraction. */
    public Verdict onGap(Estimate gap, long n1, long n2) {
        Interval interval = gap.interval();
        if (n1 < smallestGroup || n2 < smallestGroup || gap.undefined() || interval == null) {
            return Verdict.TOO_FEW;
        }
        boolean wide = (interval.upper() - interval.lower()) * 100 > widestGap;
        return decide(interval, 0, wide);
    }

    /** On a difference of two averages, of which the second's pupils say how much pupils differ. */
    public Verdict onMeans(Estimate difference, Means.Sample first, Means.Sample second) {
        Interval interval = difference.interval();
        if (first.pupils() < smallestGroup || second.pupils() < smallestGroup || interval == null) {
            return Verdict.TOO_FEW;
        }
        boolean wide = interval.upper() - interval.lower() > widestMean * second.standardDeviation();
        return decide(interval, 0, wide);
    }

    /** On a ratio of two proportions or rates. */
    public Verdict onRatio(Estimate ratio, long n1, long n2) {
        Interval interval = ratio.interval();
        if (n1 < smallestGroup || n2 < smallestGroup || ratio.undefined() || interval == null) {
            return Verdict.TOO_FEW;
        }
        boolean wide = interval.lower() == 0 || interval.upper() / interval.lower() > widestRatio;
        return decide(interval, 1, wide);
    }

    /** On a ratio of events a pupil, where events repeat within a pupil. */
    public Verdict onRatioOverPupils(Estimate ratio, long n1, long pupilsWith1, long n2, long pupilsWith2) {
        return pupilsWith1 < fewestPupilsWithEvent || pupilsWith2 < fewestPupilsWithEvent
                ? Verdict.TOO_FEW
                : onRatio(ratio, n1, n2);
    }

    private static Verdict decide(Interval interval, double none, boolean wide) {
        if (interval.lower() > none) {
            return Verdict.HIGHER;
        }
        if (interval.upper() < none) {
            return Verdict.LOWER;
        }
        return wide ? Verdict.TOO_FEW : Verdict.NO_CLEAR_DIFFERENCE;
    }
}
