package org.raisingthegame.tracker.access;

import java.time.LocalDate;

/**
 * An invitation that was just made. The code is shown this once and kept nowhere.
 *
 * @param lastDay the last day on which it holds
 * @param mailed whether a message with it has gone to the person's address
 */
public record Invitation(String code, LocalDate lastDay, boolean mailed) {

    @Override
    public String toString() {
        return "Invitation";
    }
}
