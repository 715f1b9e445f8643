package org.raisingthegame.tracker.figures;

import org.jspecify.annotations.Nullable;

/** The group beside the others, who are not of the group. */
public sealed interface Comparison {

    /** Group minus others, in percentage points or in the unit of an average; for results. */
    record Points(double points, Interval interval, Verdict verdict) implements Comparison {}

    /**
     * How many times as high the group's rate is as the others'; for exclusions.
     *
     * @param times infinite where only the others have none
     * @param interval null where none can be given
     */
    record Times(double times, @Nullable Interval interval, Verdict verdict) implements Comparison {}

    /** One of the two figures is hidden from this audience, so the comparison is too. */
    record Hidden() implements Comparison {}

    /** There is nothing to compare, or nothing that can be. */
    record None() implements Comparison {}
}
