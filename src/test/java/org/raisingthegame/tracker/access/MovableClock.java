package org.raisingthegame.tracker.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands at noon of a day in London until it is moved. */
public final class MovableClock extends Clock {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LocalDate day;
    private LocalTime time = LocalTime.NOON;

    public MovableClock(LocalDate day) {
        this.day = day;
    }

    public void moveTo(LocalDate day) {
        moveTo(day, LocalTime.NOON);
    }

    public void moveTo(LocalDate day, LocalTime time) {
        this.day = day;
        this.time = time;
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
        return day.atTime(time).atZone(LONDON).toInstant();
    }
}
