package org.raisingthegame.tracker.pupils.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.schools.School;

/** A pupil on a school's roll on a day. */
record RollEntry(
        School school,
        LocalDate asAt,
        Upn upn,
        PupilName name,
        YearGroup yearGroup,
        Details details,
        Characteristics characteristics) {

    AcademicYear academicYear() {
        return AcademicYear.containing(asAt);
    }

    /** What the roll says of the pupil beyond name and year. */
    record Details(
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            @Nullable String form,
            @Nullable LocalDate entryDate,
            @Nullable LocalDate leavingDate,
            @Nullable EnrolmentStatus enrolmentStatus,
            @Nullable Upn formerUpn) {}

    /**
     * What figures group by; null where the file doesn't say.
     *
     * @param ethnicityRaw what stood in the cell, also when it could not be read
     */
    record Characteristics(
            @Nullable Ethnicity ethnicity,
            @Nullable String ethnicityRaw,
            @Nullable Boolean fsm,
            @Nullable Boolean everFsm6,
            @Nullable SenProvision sen,
            @Nullable Boolean eal,
            Source source) {}

    /** What kind of file said so. */
    enum Source {
        /** A school's own system. */
        ROLL,
        /** DfE's download of the school census. */
        CENSUS
    }
}
