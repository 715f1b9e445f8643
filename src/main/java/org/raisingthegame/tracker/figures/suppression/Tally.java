package org.raisingthegame.tracker.figures.suppression;

/**
 * What was counted of some pupils.
 *
 * @param counted pupils or events; nothing that could be small where the measure is an average
 * @param pupils those behind it
 */
public record Tally(long counted, long pupils) {

    public static final Tally NONE = new Tally(0, 0);

    public Tally plus(Tally other) {
        return new Tally(counted + other.counted, pupils + other.pupils);
    }

    public Tally minus(Tally other) {
        return new Tally(counted - other.counted, pupils - other.pupils);
    }

    /** Whether there is nobody; that there is nobody is said, not hidden. */
    public boolean empty() {
        return counted == 0 && pupils == 0;
    }
}
