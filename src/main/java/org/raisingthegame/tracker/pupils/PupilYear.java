package org.raisingthegame.tracker.pupils;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.imports.ImportId;

/**
 * What a school recorded of a pupil for an academic year.
 *
 * @param row the key of the stored row
 * @param values those that are known, this year or carried forward
 */
public record PupilYear(long row, SchoolId school, AcademicYear year, Map<Characteristic, Value> values) {

    public PupilYear {
        values = Map.copyOf(values);
    }

    /**
     * A characteristic as it is known.
     *
     * @param code as it is stored, such as BCRB, K or 1
     * @param from the import that wrote it; null where none did
     * @param carriedFrom the earlier year in which it was recorded; null where it is of the year itself
     */
    public record Value(
            String code, @Nullable ImportId from, @Nullable AcademicYear carriedFrom) {}
}
