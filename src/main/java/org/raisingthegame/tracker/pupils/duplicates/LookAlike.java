package org.raisingthegame.tracker.pupils.duplicates;

import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Reason;

/** Two records that may be of one pupil by what a school's roll says of each; the one that was made first is the low one. */
record LookAlike(OnRoll low, OnRoll high, Reason reason) {

    /** A pupil on the roll of a school. */
    record OnRoll(PupilId pupil, SchoolId school) {}

    static LookAlike of(OnRoll one, OnRoll other, Reason reason) {
        return one.pupil().value() < other.pupil().value()
                ? new LookAlike(one, other, reason)
                : new LookAlike(other, one, reason);
    }
}
