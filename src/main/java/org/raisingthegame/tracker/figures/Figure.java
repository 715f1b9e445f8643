package org.raisingthegame.tracker.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure as somebody may see it. What is hidden, missing, not published and nought are different things, and none of
 * them is a number in disguise; {@link FigureFormat} puts each into words.
 */
public sealed interface Figure {

    /**
     * A figure of this tool.
     *
     * @param value per cent, events per 100 pupils, or an average; nought is a value like any other
     * @param numerator what was counted; of an average the sum, in the parts in which its measure counts
     * @param denominator the pupils it is counted over
     * @param interval 95 %, in the unit of the value; null where none can be given
     * @param provisional whether a denominator is not yet that of the January census
     */
    record Value(
            double value,
            long numerator,
            long denominator,
            @Nullable Interval interval,
            boolean provisional) implements Figure {}

    /**
     * A figure that DfE published, as published.
     *
     * @param value per cent, or events per 100 pupils, with the decimals that DfE gave
     * @param numerator the published count behind it, where there is one
     * @param denominator the published number of pupils behind it, where there is one
     */
    record Published(
            BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            PublicationStatus status) implements Figure {

        /** The percentage or rate from the published counts, to one more decimal than a whole number has. */
        public BigDecimal recomputed() {
            Long of = denominator;
            Long counted = numerator;
            return of == null || counted == null || of == 0
                    ? value
                    : BigDecimal.valueOf(counted * 100).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
        }
    }

    /**
     * There is a figure, and it is not shown to this audience.
     *
     * @param smallest the smallest number of pupils, events or schools that is shown
     */
    record Suppressed(Reason reason, int smallest) implements Figure {
        /** Why; the words must not say more than the reader may know. */
        public enum Reason {
            /** Events of one to four; in the parts of a whole of one to four, of nought to four. */
            FEWER_THAN_SMALLEST,
            /** Too few pupils, or too few who did or did not. */
            TOO_FEW_PUPILS,
            /** Either it is small itself, or it would give away a small one beside it; it is not said which. */
            SMALL_NUMBER_INVOLVED,
            /** So few schools have data that one of them could work out the others. */
            FEW_SCHOOLS,
            /** Beside a set of nearly the same schools it would show those in which they differ. */
            SINGLE_SCHOOL,
            /** Of other people's single schools only the initiative's group is shown, and no part of it. */
            ONLY_TO_THE_SCHOOL,
            /** The data have changed, and what may be shown of them is still being worked out. */
            NOT_CHECKED_YET
        }
    }

    /** Nobody has such data for the year: the tests were cancelled. */
    record NotCollected(String reasonKey) implements Figure {}

    /** This tool has no data for it yet. */
    record Missing() implements Figure {}

    /** It can't be: a secondary school has no Key Stage 2. */
    record NotApplicable() implements Figure {}

    /** There are no such pupils. */
    record NoPupils() implements Figure {}

    /** DfE did not publish it for this group, area and year, or published a symbol in place of a number. */
    record NotPublished() implements Figure {}

    /** Where to draw it; null where there is nothing to draw. */
    default @Nullable Double drawn() {
        return switch (this) {
            case Value value -> value.value();
            case Published published -> published.value().doubleValue();
            case Suppressed none -> null;
            case NotCollected none -> null;
            case Missing none -> null;
            case NotApplicable none -> null;
            case NoPupils none -> null;
            case NotPublished none -> null;
        };
    }
}
