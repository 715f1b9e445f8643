package org.raisingthegame.tracker.access;

/**
 * What was asked for does not exist as far as this person is concerned. Missing and out of scope are one answer, so that
 * nobody learns by asking; hence no details either.
 */
public class OutOfScope extends RuntimeException {

    public OutOfScope() {
        super("Not found");
    }
}
