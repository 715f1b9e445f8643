package org.raisingthegame.tracker.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.matching.Balance;
import org.raisingthegame.tracker.figures.spi.Measure;

/** What can be said of one outcome of pupils who took part in something, beside pupils like them. */
public sealed interface MatchedChange {

    Measure measure();

    /**
     * Both groups can be compared. That they differ doesn't say why: who took part was chosen.
     *
     * @param pairs participants with a pupil like them
     * @param left participants for whom there was none, or of whom the years or results aren't known
     * @param before null where the outcome is one that a pupil has once
     * @param difference of the changes, or where there is no before of the outcomes: participants minus others, in the unit of
     *     the figure, with its 95 % interval
     * @param verdict of the interval: higher, lower, or no clear difference
     */
    record Compared(
            Measure measure,
            int pairs,
            int left,
            @Nullable Sides before,
            Sides after,
            double difference,
            Interval interval,
            Verdict verdict,
            List<Balance> balance)
            implements MatchedChange {

        public Compared {
            balance = List.copyOf(balance);
        }
    }

    /** The figures of both groups. */
    record Sides(Figure participants, Figure others) {}

    /**
     * Too few to compare.
     *
     * @param pairs how many pairs there are; null for readers to whom so small a number isn't told
     * @param needed how many there have to be
     */
    record TooFew(Measure measure, @Nullable Integer pairs, int needed) implements MatchedChange {}

    /** Enough pupils, but the groups weren't alike at the start, so that they can't be compared either. */
    record Unlike(Measure measure, int pairs, List<Balance> balance) implements MatchedChange {

        public Unlike {
            balance = List.copyOf(balance);
        }
    }

    /** There is something to say, but not to this reader. */
    record Hidden(Measure measure, Figure.Suppressed why) implements MatchedChange {}

    /** The year in which it would show isn't over yet. */
    record NotYet(Measure measure, AcademicYear after) implements MatchedChange {}
}
