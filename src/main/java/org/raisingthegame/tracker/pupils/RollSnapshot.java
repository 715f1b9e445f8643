package org.raisingthegame.tracker.pupils;

import java.time.LocalDate;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;

/** A school's roll on a day. */
public record RollSnapshot(SchoolId school, LocalDate asAt) {

    public AcademicYear academicYear() {
        return AcademicYear.containing(asAt);
    }
}
