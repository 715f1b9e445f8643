package org.raisingthegame.samples.world;

import java.time.LocalDate;

/** How often pupils were there. Invented: plausible, but no evidence of anything. */
final class Registers {
    /** Of possible sessions, what a pupil without further troubles misses, in per cent. */
    private static final double USUAL_ABSENCE = 3.2;

    private Registers() {}

    static SessionsAttended of(RollEntry entry) {
        LocalDate from = entry.stay().from();
        long days = SchoolCalendar.schoolDays(entry.year()).stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(entry.asAt()))
                .count();
        int possible = (int) (2 * days);
        Dice dice = Dice.of("register", entry.pupil().upn(), entry.year());
        double absence = USUAL_ABSENCE;
        absence += entry.freeMeals() ? 2.5 : 0;
        absence += entry.sen() == 'N' ? 0 : 1.5;
        absence += entry.yearGroup() >= 7 ? 1.5 + 0.5 * (entry.yearGroup() - 7) : 0;
        // Most miss a little and a few very much.
        absence *= StrictMath.exp(0.75 * dice.bell() - 0.15);
        int missed = (int) Math.min(possible, Math.round(possible * absence / 100));
        int unauthorised = (int) Math.round(missed * (entry.yearGroup() >= 7 ? 0.35 : 0.2) * dice.between(0, 2) / 2.0);
        return new SessionsAttended(entry, possible, missed - unauthorised, unauthorised);
    }
}
