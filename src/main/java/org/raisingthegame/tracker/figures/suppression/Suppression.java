package org.raisingthegame.tracker.figures.suppression;

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
        };
    }

    /**
     * The parts of a whole together: where one of two is hidden, the other is hidden with it, because the whole minus
     * the other would give it away.
     */
    public Parts shown(Parts parts, MeasureKind kind, Audience audience) {
        Figure group = shown(parts.group(), kind, audience);
        Figure others = shown(parts.others(), kind, audience);
        if (group instanceof Suppressed && others instanceof Value) {
            others = hidden(Reason.BESIDE_A_HIDDEN_ONE);
        } else if (others instanceof Suppressed && group instanceof Value) {
            group = hidden(Reason.BESIDE_A_HIDDEN_ONE);
        }
        return new Parts(group, others, shown(parts.all(), kind, audience));
    }

    private Suppressed hidden(Reason reason) {
        return new Suppressed(reason, settings.smallestCount());
    }

    private boolean small(long count) {
        return 1 <= count && count < settings.smallestCount();
    }
}
