package org.raisingthegame.tracker.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands at noon of a day in London until it is moved. */
public final class MovableClock extends Clock {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LocalDate day;

    public MovableClock(LocalDate day) {
        this.day = day;
    }

    public void moveTo(LocalDate day) {
        this.day = day;
    }

    @Override
    public ZoneId getZone() {
        return LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return day.atTime(12, 0).atZone(LONDON).toInstant();
    }
}
