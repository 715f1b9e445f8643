package org.raisingthegame.tracker.exclusions;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.pupils.PupilIdentity;
import org.raisingthegame.tracker.schools.School;

/**
 * How long a pupil was suspended at other schools in an academic year, as the own school was told: one sum, no records.
 *
 * @param label by what a person knows the pupil while importing; not kept
 * @param halfDays nought or more
 * @param saidOn the day up to which it counts, whose academic year it is
 */
record ElsewhereSum(School school, Upn upn, String label, int halfDays, LocalDate saidOn) {

    private static final ColumnType WHOLE = new ColumnType.Whole();

    private static final TargetTable<ElsewhereSum> SUMS = TargetTable.ofRows(
            "exclusions_elsewhere",
            List.of(
                    TargetColumn.of("school_id", WHOLE, sum -> sum.school().id().value()),
                    PupilIdentity.column(ElsewhereSum::upn),
                    TargetColumn.of("academic_year", WHOLE, ElsewhereSum::endYear)),
            List.of(
                    TargetColumn.of("sessions", WHOLE, ElsewhereSum::halfDays),
                    TargetColumn.of("said_on", new ColumnType.Date(), ElsewhereSum::saidOn)));

    static final ImportTarget<ElsewhereSum> TARGET = new ImportTarget<>(
                    List.of(PupilIdentity.table(ElsewhereSum::upn), SUMS),
                    sum -> sum.school().id().value(),
                    ElsewhereSum::endYear,
                    ElsewhereSum::label)
            .checkedBy(PupilIdentity.onRoll());

    private int endYear() {
        return AcademicYear.containing(saidOn).endYear();
    }
}
