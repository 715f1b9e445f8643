package org.raisingthegame.tracker.pupils;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportSource;
import org.raisingthegame.tracker.pupils.spi.TimelineEntry;

/**
 * All that the reader may see of a pupil.
 *
 * @param upn shown masked until somebody asks for it
 * @param latest how the latest roll has the pupil; null where none does
 * @param years the latest first
 * @param timeline the latest first
 * @param sources the imports that years and timeline come from
 * @param schools the names of the schools that are spoken of
 */
public record PupilRecord(
        PupilId id,
        Upn upn,
        @Nullable OnRoll latest,
        List<PupilYear> years,
        List<TimelineEntry> timeline,
        Map<ImportId, ImportSource> sources,
        Map<SchoolId, String> schools) {

    /** A pupil as the roll of a day has him or her. */
    public record OnRoll(
            SchoolId school,
            LocalDate asAt,
            String surname,
            String forename,
            @Nullable LocalDate birthDate,
            @Nullable String yearGroup,
            @Nullable String form) {}
}
