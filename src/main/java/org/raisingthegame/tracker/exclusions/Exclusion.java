package org.raisingthegame.tracker.exclusions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.schools.School;

/**
 * A suspension, permanent exclusion or lunchtime exclusion of a pupil.
 *
 * @param label by what a person knows the pupil while importing; not kept
 * @param sessions its length in half school days; null where the file doesn't say, as for a permanent one
 * @param missedExam whether the pupil would miss a public examination or a national test; null where the file is silent
 * @param reasons at most three, unranked
 */
record Exclusion(
        School school,
        Upn upn,
        String label,
        LocalDate start,
        Category category,
        @Nullable Integer sessions,
        List<Reason> reasons,
        Status status,
        @Nullable Boolean missedExam) {

    static final int MOST_REASONS = 3;

    AcademicYear academicYear() {
        return AcademicYear.containing(start);
    }

    /** The reason at a place from 0, or null where there are fewer. */
    @Nullable
    String reason(int place) {
        return place < reasons.size() ? reasons.get(place).name() : null;
    }
}
