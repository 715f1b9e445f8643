package org.raisingthegame.tracker.aimhigh;

import java.time.LocalDateTime;

/**
 * Something that was done to a register by hand.
 *
 * @param pupil the name, as the latest roll has it
 */
public record RegisterMark(String pupil, Made made, LocalDateTime at, String by) {

    /** What was done. */
    public enum Made {
        LISTED,
        TICKED,
        UNTICKED,
        TAKEN_OFF;

        public String key() {
            return "aimhigh.made." + name();
        }
    }
}
