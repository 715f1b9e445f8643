package org.raisingthegame.tracker.figures.suppression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
import org.raisingthegame.tracker.figures.Figure.Suppressed.Reason;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.springframework.stereotype.Component;

/** Decides what an audience may see of a figure. */
@Component
public class Suppression {

    private final SuppressionSettings settings;

    public Suppression(SuppressionSettings settings) {
        this.settings = settings;
    }

    /**
     * Why nothing of a set of schools is shown, whatever the numbers: it has too few schools, or is so like another set
     * that one minus the other is a school or two. Empty where that is no reason.
     *
     * @param schools the schools with data
     * @param shownBefore the like of the sets that are shown rather than this one where only one can be
     */
    public Optional<Suppressed> ofSet(Set<SchoolId> schools, List<Set<SchoolId>> shownBefore, Audience audience) {
        if (settings.trueNumbersFor().contains(audience)) {
            return Optional.empty();
        }
        if (schools.size() < settings.fewestSchools()) {
            return Optional.of(new Suppressed(Reason.FEW_SCHOOLS, settings.fewestSchools()));
        }
        return shownBefore.stream().anyMatch(other -> alike(schools, other))
                ? Optional.of(new Suppressed(Reason.SINGLE_SCHOOL, settings.smallestDifferenceOfSets()))
                : Optional.empty();
    }

    /** Equal sets have equal figures, and give nothing away. */
    private boolean alike(Set<SchoolId> schools, Set<SchoolId> others) {
        long differing = Stream.concat(
                        schools.stream().filter(school -> !others.contains(school)),
                        others.stream().filter(school -> !schools.contains(school)))
                .count();
        return 0 < differing && differing < settings.smallestDifferenceOfSets();
    }

    /** A group, the others, and both together, of one year. */
    public record Parts(Figure group, Figure others, Figure all) {}

    /**
     * The figure by itself (primary suppression): hidden where the count is from 1 to 4, where fewer than 10 pupils
     * stand behind it or, for a percentage, where all but 1 to 4 are counted. Nought is shown.
     */
    public Figure shown(Figure figure, MeasureKind kind, Audience audience) {
        if (!(figure instanceof Value value) || settings.trueNumbersFor().contains(audience)) {
            return figure;
        }
        if (value.denominator() < settings.smallestDenominator()) {
            return hidden(Reason.TOO_FEW_PUPILS);
        }
        boolean few = small(value.numerator());
        return switch (kind) {
            case RATE_PER_100 -> few ? hidden(Reason.FEWER_THAN_SMALLEST) : value;
            case PROPORTION ->
                few || small(value.denominator() - value.numerator()) ? hidden(Reason.TOO_FEW_PUPILS) : value;
            // An average counts nobody: enough pupils behind it are enough.
            case MEAN, SHARE_OF_POSSIBLE -> value;
        };
    }

    /**
     * The parts of a whole together. Where one of two is hidden, the other is hidden with it, because the whole minus
     * the other would give it away; and the words must not give it away either. So "fewer than 5" is said only of
     * events, and the whole is shown only from 9 on ({@link #bearsTheTotal}): of 6 events, one part "fewer than 5" and
     * the other not would leave 5 and 1 alone; of 8, both "fewer than 5" would leave 4 and 4.
     */
    public Parts shown(Parts parts, MeasureKind kind, Audience audience) {
        Figure group = shown(parts.group(), kind, audience);
        Figure others = shown(parts.others(), kind, audience);
        Figure all = shown(parts.all(), kind, audience);
        if (!(group instanceof Suppressed) && !(others instanceof Suppressed)) {
            return new Parts(group, others, all);
        }
        if (!(parts.group() instanceof Value one)
                || !(parts.others() instanceof Value other)
                || !(parts.all() instanceof Value total)) {
            // There is only one part, so the whole is as hidden as it is.
            return new Parts(group, others, group instanceof Suppressed ? group : others);
        }
        if (all instanceof Value && !bearsTheTotal(total, kind)) {
            all = hidden(Reason.SMALL_NUMBER_INVOLVED);
        }
        boolean enoughPupils = Math.min(one.denominator(), other.denominator()) >= settings.smallestDenominator();
        if (kind != MeasureKind.RATE_PER_100 || !enoughPupils) {
            return new Parts(hidden(Reason.SMALL_NUMBER_INVOLVED), hidden(Reason.SMALL_NUMBER_INVOLVED), all);
        }
        return new Parts(events(one, total), events(other, total), all);
    }

    /** Of two parts of which one at least is small. Where the whole is small too, neither says which has none. */
    private Suppressed events(Value part, Value total) {
        return hidden(
                small(part.numerator()) || small(total.numerator())
                        ? Reason.FEWER_THAN_SMALLEST
                        : Reason.SMALL_NUMBER_INVOLVED);
    }

    /** Whether so many are counted that only one of two parts can be small, and four sizes of it remain possible. */
    private boolean bearsTheTotal(Value total, MeasureKind kind) {
        if (!kind.counts()) {
            return true;
        }
        long enough = 2L * settings.smallestCount() - 1;
        return total.numerator() >= enough
                && (kind == MeasureKind.RATE_PER_100 || total.denominator() - total.numerator() >= enough);
    }

    /**
     * Whether a sum of hidden counts would give them away: of counts from 1 to 4 their number tells that all are 1, four
     * times their number that all are 4. Averages count nobody.
     *
     * @param parts how many were added up
     */
    public boolean givesAwayItsParts(Figure sum, int parts, MeasureKind kind, Audience audience) {
        if (settings.trueNumbersFor().contains(audience) || !kind.counts() || !(sum instanceof Value value)) {
            return false;
        }
        return extreme(value.numerator(), parts)
                || kind == MeasureKind.PROPORTION && extreme(value.denominator() - value.numerator(), parts);
    }

    private boolean extreme(long sum, int parts) {
        return sum == parts || sum == (long) parts * (settings.smallestCount() - 1);
    }

    /** What stands where a figure would give a small one away. */
    public Suppressed small() {
        return hidden(Reason.SMALL_NUMBER_INVOLVED);
    }

    private Suppressed hidden(Reason reason) {
        return new Suppressed(reason, settings.smallestCount());
    }

    private boolean small(long count) {
        return 1 <= count && count < settings.smallestCount();
    }
}
