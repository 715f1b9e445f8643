package org.raisingthegame.tracker.figures.suppression;

import org.raisingthegame.tracker.core.SchoolId;

/** One school in one year: the group, and its other pupils. */
public record SchoolRow(SchoolId school, Tally group, Tally others) {

    public Tally all() {
        return group.plus(others);
    }
}
