package org.raisingthegame.samples.world;

import java.time.LocalDate;

/** Makes the pupils who come into the borough's schools. */
final class Arrivals {
    /** Where a pupil from elsewhere may have had the number from: Lambeth itself or one of its neighbours. */
    private static final int[] AUTHORITIES = {208, 208, 209, 210, 306, 203, 212, 330};

    private final Upn upns = new Upn();

    /** A pupil who starts Reception here, or whose number says that an earlier school gave it. */
    Pupil arrive(Dice dice, School school, int year, int yearGroup) {
        Ethnicity ethnicity = Ethnicity.draw(dice, school.caribbeanShare());
        boolean girl = dice.happens(0.5);
        int startedSchool = year - yearGroup - 1;
        return new Pupil(
                upn(dice, school, startedSchool),
                Names.surname(dice, ethnicity),
                Names.forename(dice, ethnicity, girl),
                birthday(dice, startedSchool),
                girl,
                year + 11 - yearGroup,
                ethnicity,
                ethnicity.extended.isEmpty() ? ethnicity.code() : dice.oneOf(ethnicity.extended),
                // Some families answer in a later year; the Black Caribbean ones at once, so that figures stay exact.
                ethnicity != Ethnicity.BCRB && dice.happens(0.01) ? year + dice.between(1, 2) : year,
                dice.happens(ethnicity.additionalLanguage),
                freeMeals(dice, year - yearGroup),
                support(dice, year - yearGroup),
                dice.bell(),
                temper(dice));
    }

    private String upn(Dice dice, School school, int startedSchool) {
        if (school.isPrimary() && dice.happens(0.9)) {
            return upns.issue(208, school.establishment(), startedSchool, false);
        }
        int authority = AUTHORITIES[dice.between(0, AUTHORITIES.length - 1)];
        return upns.issue(authority, dice.between(8_500, 8_999), startedSchool, dice.happens(0.01));
    }

    private static LocalDate birthday(Dice dice, int startedSchool) {
        return LocalDate.of(startedSchool - 5, 9, 1).plusDays(dice.between(0, 364));
    }

    private static Pupil.FreeMeals freeMeals(Dice dice, int reception) {
        if (dice.happens(0.26)) {
            return new Pupil.FreeMeals(reception, reception + (dice.happens(0.2) ? dice.between(0, 6) : 20));
        }
        return dice.happens(0.16)
                ? new Pupil.FreeMeals(reception + dice.between(1, 10), reception + 20)
                : Pupil.FreeMeals.NEVER;
    }

    private static Pupil.Support support(Dice dice, int reception) {
        int noticed = reception + dice.between(0, 5);
        return switch (dice.weighted(0.79, 0.165, 0.045)) {
            case 0 -> Pupil.Support.NEVER;
            case 1 -> new Pupil.Support(noticed, Integer.MAX_VALUE);
            default -> new Pupil.Support(reception, noticed);
        };
    }

    /** Most pupils are never in trouble; a few account for most of it. */
    private static double temper(Dice dice) {
        return switch (dice.weighted(0.85, 0.12, 0.03)) {
            case 0 -> 0.15;
            case 1 -> 2.2;
            default -> 18;
        };
    }
}
