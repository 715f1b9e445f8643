package org.raisingthegame.tracker.inyear.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.inyear.Judgement;
import org.raisingthegame.tracker.inyear.PredictedGrade;
import org.raisingthegame.tracker.inyear.Subject;
import org.raisingthegame.tracker.schools.School;

/**
 * What a school says of a pupil in a subject on a day.
 *
 * @param label by what a person knows the pupil while importing; not kept
 * @param mark as written
 * @param judgement null where only the school's own scale says what the mark means
 * @param predicted null where the row predicts no grade
 * @param yearGroup null where the file doesn't say
 */
record Assessment(
        School school,
        Upn upn,
        String label,
        Subject subject,
        LocalDate asAt,
        String mark,
        @Nullable Judgement judgement,
        @Nullable PredictedGrade predicted,
        @Nullable YearGroup yearGroup) {

    AcademicYear academicYear() {
        return AcademicYear.containing(asAt);
    }
}
