package org.raisingthegame.tracker.figures.matching;

import java.util.List;
import org.raisingthegame.tracker.figures.Interval;
import org.raisingthegame.tracker.figures.matching.Matching.Pair;
import org.raisingthegame.tracker.figures.statistics.Estimate;
import org.raisingthegame.tracker.figures.statistics.Means;

/**
 * What pairs say together.
 *
 * @param difference of the participants' changes, or of their outcomes, minus those of the others: the mean over pairs with
 *     Student's interval, because the two of a pair are alike and not independent
 */
public record PairedChange(int pairs, Estimate difference, List<Balance> balance) {

    public PairedChange {
        balance = List.copyOf(balance);
    }

    /**
     * @param pairs at least two
     * @param ofChanges whether changes are compared; else what came of it
     */
    public static PairedChange of(List<Pair> pairs, boolean ofChanges) {
        double sum = 0;
        double squares = 0;
        for (Pair pair : pairs) {
            double difference = ofChanges
                    ? pair.participant().change() - pair.other().change()
                    : pair.participant().outcome() - pair.other().outcome();
            sum += difference;
            squares += difference * difference;
        }
        Means.Sample sample = Means.Sample.of(pairs.size(), sum, squares);
        Interval interval = Means.interval(sample);
        return new PairedChange(pairs.size(), new Estimate(sample.mean(), interval), Balance.of(pairs));
    }

    /** The largest of all differences between the groups, without its sign. */
    public double imbalance() {
        return balance.stream()
                .mapToDouble(one -> Math.abs(one.difference()))
                .max()
                .orElse(0);
    }
}
