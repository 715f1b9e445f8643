package org.raisingthegame.tracker.figures;

/** No plugin contributes a measure of this id. */
public class UnknownMeasure extends RuntimeException {

    public UnknownMeasure(String id) {
        super("No measure is called " + id);
    }
}
