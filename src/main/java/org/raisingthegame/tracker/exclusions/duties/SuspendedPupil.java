package org.raisingthegame.tracker.exclusions.duties;

import java.util.List;
import org.raisingthegame.tracker.pupils.PupilId;

/**
 * A pupil who was suspended in the year, or about whom something is still owed from the year before, with what follows.
 *
 * @param name as the school's latest roll has it
 * @param meetings of the governors about the pupil since the year before, the earliest first
 */
public record SuspendedPupil(PupilId id, String name, Standing standing, List<Meeting> meetings) {

    public SuspendedPupil {
        meetings = List.copyOf(meetings);
    }
}
