package org.raisingthegame.tracker.pupils;

/** The surrogate key of a pupil: what may stand in an address, as it says nothing of the pupil. */
public record PupilId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
