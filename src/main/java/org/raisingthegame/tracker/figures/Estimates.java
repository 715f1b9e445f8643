package org.raisingthegame.tracker.figures;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.figures.Comparison.None;
import org.raisingthegame.tracker.figures.Comparison.Points;
import org.raisingthegame.tracker.figures.Comparison.Times;
import org.raisingthegame.tracker.figures.persistence.Counts;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.statistics.Estimate;
import org.raisingthegame.tracker.figures.statistics.Means;
import org.raisingthegame.tracker.figures.statistics.Proportions;
import org.raisingthegame.tracker.figures.statistics.Rates;
import org.raisingthegame.tracker.figures.statistics.Ratios;
import org.raisingthegame.tracker.figures.statistics.VerdictRules;
import org.springframework.stereotype.Component;

/** Makes figures and comparisons of counts, with the method that the measure's way of counting asks for. */
@Component
class Estimates {

    private final VerdictRules rules;

    Estimates(VerdictRules rules) {
        this.rules = rules;
    }

    /** The true figure; suppression comes after it. */
    Figure figure(Measure measure, Counts counts) {
        if (counts.denominator() == 0) {
            return new Figure.NoPupils();
        }
        double value = switch (measure.kind()) {
            case PROPORTION, RATE_PER_100 -> 100.0 * counts.numerator() / counts.denominator();
            case MEAN, SHARE_OF_POSSIBLE -> sample(measure, counts).mean();
        };
        return Double.isNaN(value)
                ? new Figure.NoPupils()
                : new Figure.Value(
                        value,
                        counts.numerator(),
                        counts.denominator(),
                        interval(measure, counts),
                        counts.provisional());
    }

    /** Averages and shares as a sample of pupils, in the unit of the figure. */
    private static Means.Sample sample(Measure measure, Counts counts) {
        if (measure.kind() == MeasureKind.SHARE_OF_POSSIBLE) {
            Counts.Possible possible = counts.possible();
            return Means.Sample.ofShare(
                            counts.denominator(),
                            counts.numerator(),
                            counts.squares(),
                            possible.sum(),
                            possible.squares(),
                            possible.products())
                    .times(100);
        }
        return Means.Sample.of(counts.denominator(), counts.numerator(), counts.squares())
                .times(1.0 / measure.partsOfOne());
    }

    private @Nullable Interval interval(Measure measure, Counts counts) {
        if (!measure.kind().counts()) {
            Interval interval = Means.interval(sample(measure, counts));
            // Student's interval doesn't know that nobody attends more than everything.
            return interval == null || measure.kind() == MeasureKind.MEAN
                    ? interval
                    : new Interval(Math.max(0, interval.lower()), Math.min(100, interval.upper()));
        }
        if (measure.kind() == MeasureKind.PROPORTION) {
            // Pupils suspended before January who then left can outnumber a roll of very few.
            return counts.numerator() > counts.denominator()
                    ? null
                    : Proportions.wilson(counts.numerator(), counts.denominator())
                            .times(100);
        }
        if (measure.counting() == Counting.ONCE_A_PUPIL) {
            return Rates.garwood(counts.numerator(), counts.denominator());
        }
        // Where events repeat within a pupil, a handful of pupils says nothing about the spread over pupils.
        return counts.pupilsWith() < rules.fewestPupilsWithEvent() || counts.denominator() < 2
                ? null
                : Rates.overPupils(counts.denominator(), counts.numerator(), counts.squares());
    }

    /** The first beside the second, who must not overlap: results and averages in points, events as a ratio. */
    Comparison compare(Measure measure, Counts first, Counts second) {
        long n1 = first.denominator();
        long n2 = second.denominator();
        if (n1 == 0 || n2 == 0) {
            return new None();
        }
        if (!measure.kind().counts()) {
            Means.Sample one = sample(measure, first);
            Means.Sample other = sample(measure, second);
            Estimate difference = Means.welch(one, other);
            Interval interval = difference.interval();
            return interval == null || difference.undefined()
                    ? new None()
                    : new Points(difference.value(), interval, rules.onMeans(difference, one, other));
        }
        boolean proportions = first.numerator() <= n1 && second.numerator() <= n2;
        if (measure.kind() == MeasureKind.PROPORTION && measure.direction() == Direction.HIGHER_IS_BETTER) {
            Estimate gap = Proportions.newcombe(first.numerator(), n1, second.numerator(), n2);
            Interval interval = gap.interval();
            return interval == null
                    ? new None()
                    : new Points(gap.value() * 100, interval.times(100), rules.onGap(gap, n1, n2));
        }
        if (measure.kind() == MeasureKind.PROPORTION && proportions) {
            Estimate ratio = Ratios.koopman(first.numerator(), n1, second.numerator(), n2);
            return times(ratio, rules.onRatio(ratio, n1, n2));
        }
        if (measure.counting() == Counting.ONCE_A_PUPIL) {
            Estimate ratio = Ratios.midP(first.numerator(), n1, second.numerator(), n2);
            return times(ratio, rules.onRatio(ratio, n1, n2));
        }
        Estimate ratio =
                Ratios.overPupils(n1, first.numerator(), first.squares(), n2, second.numerator(), second.squares());
        return times(ratio, rules.onRatioOverPupils(ratio, n1, first.pupilsWith(), n2, second.pupilsWith()));
    }

    private static Comparison times(Estimate ratio, Verdict verdict) {
        return ratio.undefined() ? new None() : new Times(ratio.value(), ratio.interval(), verdict);
    }
}
