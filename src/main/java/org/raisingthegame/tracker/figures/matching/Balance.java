package org.raisingthegame.tracker.figures.matching;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.figures.matching.Matching.Pair;

/**
 * How alike participants and comparators are in one thing: the standardised mean difference, participants minus others, over
 * the root of the mean of both variances (Austin, Statistics in Medicine 28, 2009). Of shares the variance is p (1 − p).
 *
 * @param difference in standard deviations; infinite where nobody differs within the groups and yet the groups do
 */
public record Balance(Of of, double difference) {

    /** In what. */
    public enum Of {
        PRIOR,
        SEX,
        FREE_MEALS,
        SEN;

        /** Translation key of its name. */
        public String key() {
            return "figures.balance." + name();
        }
    }

    /** In everything that is near rather than shared. */
    static List<Balance> of(List<Pair> pairs) {
        return List.of(
                new Balance(Of.PRIOR, ofMeans(pairs)),
                new Balance(Of.SEX, ofShares(pairs, pupil -> pupil.sex() == Sex.F ? 1 : 0)),
                new Balance(Of.FREE_MEALS, ofShares(pairs, pupil -> Boolean.TRUE.equals(pupil.freeMeals()) ? 1 : 0)),
                new Balance(Of.SEN, ofShares(pairs, pupil -> pupil.hasSen() ? 1 : 0)));
    }

    private static double ofMeans(List<Pair> pairs) {
        double[] ours =
                pairs.stream().mapToDouble(pair -> pair.participant().prior()).toArray();
        double[] theirs =
                pairs.stream().mapToDouble(pair -> pair.other().prior()).toArray();
        return standardised(mean(ours), mean(theirs), variance(ours), variance(theirs));
    }

    private static double ofShares(List<Pair> pairs, ToDoubleFunction<MatchedPupil> has) {
        double ours = pairs.stream().collect(Collectors.averagingDouble(pair -> has.applyAsDouble(pair.participant())));
        double theirs = pairs.stream().collect(Collectors.averagingDouble(pair -> has.applyAsDouble(pair.other())));
        return standardised(ours, theirs, ours * (1 - ours), theirs * (1 - theirs));
    }

    private static double standardised(double ours, double theirs, double variance, double otherVariance) {
        double difference = ours - theirs;
        return difference == 0 ? 0 : difference / Math.sqrt((variance + otherVariance) / 2);
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(0);
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        return DoubleStream.of(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }
}
