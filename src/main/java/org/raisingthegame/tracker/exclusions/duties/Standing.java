package org.raisingthegame.tracker.exclusions.duties;

import java.math.BigDecimal;
import java.util.List;

/**
 * How much a pupil is suspended, and what follows.
 *
 * @param halfDaysInTerm at this school, in its own term
 * @param halfDaysInYear at this school
 * @param halfDaysElsewhere at other schools in the year, as one sum
 * @param lengthUnknown how many suspensions there are whose length nobody gave: they add nothing
 */
public record Standing(
        int halfDaysInTerm, int halfDaysInYear, int halfDaysElsewhere, int lengthUnknown, List<Duty> duties) {

    public Standing {
        duties = List.copyOf(duties);
    }

    /** "5.5" of 11 half days. */
    public static String days(int halfDays) {
        return BigDecimal.valueOf(halfDays)
                .divide(BigDecimal.TWO)
                .stripTrailingZeros()
                .toPlainString();
    }
}
