package org.raisingthegame.samples.world;

/**
 * A pupil before an examination.
 *
 * @param strength how well the pupil can be expected to do, in standard deviations
 * @param absent whether the pupil misses it
 */
record Candidate(RollEntry entry, double strength, boolean absent) {
    static Candidate of(RollEntry entry, String examination) {
        Pupil pupil = entry.pupil();
        School school = entry.school();
        Dice dice = Dice.of(examination, pupil.upn());
        boolean absent = dice.happens(0.008);
        double strength = pupil.ability() + school.strength();
        strength += 0.12 * Dice.of(examination, school.urn(), entry.year()).bell();
        strength -= entry.freeMeals() ? 0.35 : 0;
        strength -= switch (entry.sen()) {
            case 'K' -> 0.8;
            case 'E' -> 1.6;
            default -> 0;
        };
        if (entry.pupil().isCaribbean(entry.year())) {
            // The gap that the initiative was founded to close, and what it is seen to achieve.
            strength -= school.memberIn(entry.year()) ? 0.15 : 0.35;
        }
        // Nobody passes who is not there.
        return new Candidate(entry, absent ? -9 : strength, absent);
    }

    boolean isCaribbean() {
        return entry.pupil().isCaribbean(entry.year());
    }

    School school() {
        return entry.school();
    }
}
