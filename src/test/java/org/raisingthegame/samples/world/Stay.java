package org.raisingthegame.samples.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A pupil's time at one school, still open while {@link #until()} is null. */
public final class Stay {
    private final Pupil pupil;
    private final School school;
    private final LocalDate from;
    private @Nullable LocalDate until;

    Stay(Pupil pupil, School school, LocalDate from) {
        this.pupil = pupil;
        this.school = school;
        this.from = from;
    }

    public Pupil pupil() {
        return pupil;
    }

    public School school() {
        return school;
    }

    public LocalDate from() {
        return from;
    }

    /** The last day on the roll. */
    public @Nullable LocalDate until() {
        return until;
    }

    void end(LocalDate lastDay) {
        until = lastDay;
    }

    boolean isOpen() {
        return until == null;
    }

    public boolean covers(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
