package org.raisingthegame.samples.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A pupil on a school's roll as it stood on one day. */
public record RollEntry(Stay stay, LocalDate asAt) {
    /** A family gives notice about a month ahead. */
    private static final int NOTICE_IN_DAYS = 28;

    public Pupil pupil() {
        return stay.pupil();
    }

    public School school() {
        return stay.school();
    }

    public int year() {
        return SchoolCalendar.yearOf(asAt);
    }

    public int yearGroup() {
        return pupil().yearGroup(year());
    }

    /** Year group and a letter: 4A, 9C. */
    public String form() {
        int forms = school().isPrimary() ? 1 : 4;
        return (yearGroup() == 0 ? "R" : yearGroup())
                + String.valueOf((char) ('A' + pupil().born().getDayOfYear() % forms));
    }

    public Ethnicity ethnicity() {
        return pupil().ethnicityIn(year());
    }

    /** The finer code, where the family has answered. */
    public String extendedEthnicity() {
        return ethnicity() == pupil().ethnicity()
                ? pupil().extendedEthnicity()
                : ethnicity().code();
    }

    public boolean freeMeals() {
        return pupil().freeMeals(year());
    }

    public boolean freeMealsInSixYears() {
        return pupil().freeMealsInSixYears(year());
    }

    public char sen() {
        return pupil().sen(year());
    }

    /** The last day at the school, if it was known when the roll was taken. */
    public @Nullable LocalDate knownLeavingDate() {
        LocalDate until = stay.until();
        return until != null && until.isBefore(asAt.plusDays(NOTICE_IN_DAYS)) ? until : null;
    }
}
