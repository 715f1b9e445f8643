package org.raisingthegame.tracker.figures.spi;

/** What can be said of a year that is not over yet. */
public enum Running {
    /** Nothing: results come after the summer. */
    NOTHING,
    /** What happened up to today, beside the same dates of the last year; {@code event_date} is the day of the event. */
    EVENTS,
    /** The figure so far; {@code event_date} is the day up to which a row counts, or on which it was assessed. */
    TO_DATE
}
