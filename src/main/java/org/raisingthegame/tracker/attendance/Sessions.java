package org.raisingthegame.tracker.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.schools.School;

/**
 * The sessions of a pupil at a school: half school days.
 *
 * @param label by what a person knows the pupil while importing; not kept
 * @param asAt the last day counted
 * @param attended in school, or at an educational activity elsewhere that counts as attendance
 * @param authorised absences; null where the file doesn't say
 * @param unauthorised absences; null where the file doesn't say
 */
record Sessions(
        School school,
        AcademicYear academicYear,
        Upn upn,
        String label,
        Period period,
        LocalDate asAt,
        int possible,
        int attended,
        @Nullable Integer authorised,
        @Nullable Integer unauthorised) {}
