package org.raisingthegame.tracker.figures.suppression;

import org.raisingthegame.tracker.figures.spi.MeasureKind;

/**
 * Which tallies are small by themselves (primary suppression), and between which bounds a reader who knows these rules, and
 * even knows which hidden tallies are small ones, can place a hidden tally. Real readers know less.
 */
public record SmallNumbers(SuppressionSettings settings, MeasureKind kind) {

    /** From, and up to and with. */
    record Bounds(long least, long most) {
        boolean holds(long value) {
            return least <= value && value <= most;
        }
    }

    /** Counts of 1 to 4; fewer than ten pupils; of a percentage, all but 1 to 4. */
    public boolean small(Tally tally) {
        if (tally.empty()) {
            return false;
        }
        return fewPupils(tally) || kind.counts() && (few(tally.counted()) || fewLeft(tally));
    }

    boolean fewPupils(Tally tally) {
        return !tally.empty() && tally.pupils() < settings.smallestDenominator();
    }

    /** Whether a reader who knows why a tally of a percentage is hidden, or that it isn't small, could take one for the other. */
    boolean alike(Tally one, Tally other) {
        return other.counted() >= 0
                && other.counted() <= other.pupils()
                && !other.empty()
                && fewPupils(one) == fewPupils(other)
                && (fewPupils(one) || few(one.counted()) == few(other.counted()) && fewLeft(one) == fewLeft(other));
    }

    private boolean few(long count) {
        return 1 <= count && count < settings.smallestCount();
    }

    private boolean fewLeft(Tally tally) {
        return kind == MeasureKind.PROPORTION && few(tally.pupils() - tally.counted());
    }

    /** Between which bounds the count of a hidden tally must lie, its pupils being known. */
    Bounds counts(Tally tally) {
        long most =
                kind == MeasureKind.PROPORTION && tally.counted() <= tally.pupils() ? tally.pupils() : Long.MAX_VALUE;
        if (!kind.counts()) {
            return new Bounds(Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (fewPupils(tally)) {
            return new Bounds(0, most);
        }
        if (few(tally.counted())) {
            return new Bounds(1, settings.smallestCount() - 1L);
        }
        if (fewLeft(tally)) {
            return new Bounds(tally.pupils() - settings.smallestCount() + 1, tally.pupils() - 1);
        }
        return new Bounds(0, most);
    }

    /** Between which bounds the pupils of a hidden tally must lie, its count being known. */
    Bounds pupils(Tally tally) {
        long least = kind == MeasureKind.PROPORTION ? Math.min(tally.counted(), tally.pupils()) : 0;
        if (fewPupils(tally)) {
            return new Bounds(Math.max(1, least), settings.smallestDenominator() - 1L);
        }
        long shown = Math.max(settings.smallestDenominator(), least);
        return fewLeft(tally)
                ? new Bounds(Math.max(shown, tally.counted() + 1), tally.counted() + settings.smallestCount() - 1)
                : new Bounds(shown, Long.MAX_VALUE);
    }
}
