package org.raisingthegame.samples.world;

/**
 * A pupil's sessions (half school days) of a year, up to the day of the roll entry.
 *
 * @param possible those of the days on which the pupil was at the school
 */
public record SessionsAttended(RollEntry entry, int possible, int authorised, int unauthorised) {

    public int attended() {
        return possible - authorised - unauthorised;
    }
}
