package org.raisingthegame.tracker.privacy;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.spi.RecordKind;
import org.raisingthegame.tracker.schools.School;

/**
 * Records of a school, a kind and an academic year whose time is over.
 *
 * @param rows how many; null where the school does not share its records, so that nobody but the school is told
 * @param settled whether they can go: no number of that year is made of them any more
 */
public record DueRecords(
        School school,
        RecordKind kind,
        AcademicYear year,
        @Nullable Long rows,
        boolean settled) {

    /** What it is known by. */
    public record Key(SchoolId school, String kind, AcademicYear year) {}

    public Key key() {
        return new Key(school.id(), kind.id(), year);
    }
}
