package org.raisingthegame.tracker.attainment;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Whether a pupil reached a standard, and whether he counts at all. */
public enum Reached {
    YES,
    /** Did not, which includes absence and being below the level of the test. */
    NO,
    /** Left, missing, of another year's cohort: neither in numerator nor denominator. */
    NOT_IN_COHORT,
    /** The file doesn't say. Not counted, so that a half-filled sheet is not mistaken for failure. */
    UNKNOWN;

    /** Whether all of several standards were reached. One that was not settles it, whatever else is unknown. */
    public static Reached all(Collection<Reached> parts) {
        if (parts.contains(NOT_IN_COHORT)) {
            return NOT_IN_COHORT;
        }
        if (parts.contains(NO)) {
            return NO;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : YES;
    }

    /** 1, 0, or null where there is no answer. */
    public @Nullable Integer flag() {
        return switch (this) {
            case YES -> 1;
            case NO -> 0;
            case NOT_IN_COHORT, UNKNOWN -> null;
        };
    }
}
