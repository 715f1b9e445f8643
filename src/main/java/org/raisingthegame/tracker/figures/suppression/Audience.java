package org.raisingthegame.tracker.figures.suppression;

/** To whom a figure is shown. */
public enum Audience {
    /** A head, and those he authorised, for their own school on screen. */
    SCHOOL,
    /** A school improvement advisor, for assigned schools while assigned. */
    ADVISOR,
    /** A borough officer, on screen. */
    OFFICER,
    /** Everybody else: other schools, champions, the programme team, and every file by default. */
    SHARED
}
