package org.raisingthegame.samples.world;

import java.time.LocalDate;

/**
 * A made-up pupil.
 *
 * @param leavesIn the year whose summer ends the pupil's Year 11; the year group of every other year follows from it
 * @param extendedEthnicity the finer code, for a school that collects those
 * @param askedIn from this academic year on the family has answered the question about ethnicity
 * @param meals years with free school meals
 * @param support years with help for special educational needs
 * @param ability how well the pupil does, in standard deviations
 * @param temper how easily the pupil gets into trouble, 1 = as others
 */
public record Pupil(
        String upn,
        String surname,
        String forename,
        LocalDate born,
        boolean girl,
        int leavesIn,
        Ethnicity ethnicity,
        String extendedEthnicity,
        int askedIn,
        boolean additionalLanguage,
        FreeMeals meals,
        Support support,
        double ability,
        double temper) {

    /** First and last academic year with free school meals; an empty span if there was none. */
    public record FreeMeals(int from, int to) {
        static final FreeMeals NEVER = new FreeMeals(Integer.MAX_VALUE, Integer.MIN_VALUE);

        boolean in(int year) {
            return from <= year && year <= to;
        }

        boolean inSixYearsTo(int year) {
            return from <= year && year - 6 < to;
        }
    }

    /** First academic year with SEN support and first with an education, health and care plan. */
    public record Support(int supportFrom, int planFrom) {
        static final Support NEVER = new Support(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Reception is 0. */
    public int yearGroup(int year) {
        return 11 - (leavesIn - year);
    }

    /** What the school's census says of the pupil's ethnicity in that year. */
    public Ethnicity ethnicityIn(int year) {
        return year < askedIn ? Ethnicity.NOBT : ethnicity;
    }

    public boolean freeMeals(int year) {
        return meals.in(year);
    }

    public boolean freeMealsInSixYears(int year) {
        return meals.inSixYearsTo(year);
    }

    /** N, K (SEN support) or E (education, health and care plan). */
    public char sen(int year) {
        if (year >= support.planFrom) {
            return 'E';
        }
        return year >= support.supportFrom ? 'K' : 'N';
    }

    public boolean isCaribbean(int year) {
        return ethnicityIn(year) == Ethnicity.BCRB;
    }
}
