package org.raisingthegame.tracker.access;

import java.util.Optional;
import org.raisingthegame.tracker.core.SchoolId;

/** Where the choice of the school switch is remembered for the length of the session. */
public interface ChosenSchool {

    /** The last choice, not checked: the person may have lost the school since. */
    Optional<SchoolId> remembered();

    void remember(SchoolId school);
}
