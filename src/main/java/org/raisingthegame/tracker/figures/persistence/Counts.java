package org.raisingthegame.tracker.figures.persistence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was counted about some pupils, before anybody decided who may see it.
 *
 * @param denominator the pupils of the cohort or on the roll
 * @param squares sum over pupils of the square of what each counted
 * @param pupilsWith pupils who counted at all
 * @param provisional whether some of it is provisional, such as a denominator that is not yet that of the January census
 * @param amended whether some of it comes from an amended release
 * @param possible what the numerator is a part of; nothing but for a share of what was possible
 * @param asAt the last day up to which a row counts; null where rows don't say
 */
public record Counts(
        long numerator,
        long denominator,
        long squares,
        long pupilsWith,
        boolean provisional,
        boolean amended,
        Possible possible,
        @Nullable LocalDate asAt) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, false);

    public Counts(long numerator, long denominator, long squares, long pupilsWith, boolean provisional) {
        this(numerator, denominator, squares, pupilsWith, provisional, false, Possible.NOTHING, null);
    }

    /**
     * What was possible for pupils, such as the sessions that they could attend.
     *
     * @param sum over pupils
     * @param squares sum of squares over pupils
     * @param products sum over pupils of what each counted times what was possible for him
     */
    public record Possible(long sum, long squares, long products) {

        public static final Possible NOTHING = new Possible(0, 0, 0);

        Possible plus(Possible other) {
            return new Possible(sum + other.sum, squares + other.squares, products + other.products);
        }

        Possible minus(Possible other) {
            return new Possible(sum - other.sum, squares - other.squares, products - other.products);
        }
    }

    public Counts plus(Counts other) {
        return new Counts(
                numerator + other.numerator,
                denominator + other.denominator,
                squares + other.squares,
                pupilsWith + other.pupilsWith,
                provisional || other.provisional,
                amended || other.amended,
                possible.plus(other.possible),
                later(asAt, other.asAt));
    }

    /** What is left without a part of it. */
    Counts minus(Counts part) {
        return new Counts(
                numerator - part.numerator,
                denominator - part.denominator,
                squares - part.squares,
                pupilsWith - part.pupilsWith,
                provisional,
                amended,
                possible.minus(part.possible),
                asAt);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
