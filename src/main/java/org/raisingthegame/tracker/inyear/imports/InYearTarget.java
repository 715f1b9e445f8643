package org.raisingthegame.tracker.inyear.imports;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.pupils.PupilIdentity;

/** Where in-year assessments are kept: for each pupil, school and subject one row a day. */
final class InYearTarget {

    private static final ColumnType WHOLE = new ColumnType.Whole();

    private static final TargetTable<Assessment> ASSESSMENTS = TargetTable.ofRows(
            "inyear_assessment",
            List.of(
                    TargetColumn.of(
                            "school_id",
                            WHOLE,
                            assessment -> assessment.school().id().value()),
                    PupilIdentity.column(Assessment::upn),
                    TargetColumn.of(
                            "subject",
                            new ColumnType.Code(10),
                            assessment -> assessment.subject().name()),
                    TargetColumn.of("as_at", new ColumnType.Date(), Assessment::asAt)),
            List.of(
                    TargetColumn.of(
                            "academic_year",
                            WHOLE,
                            assessment -> assessment.academicYear().endYear()),
                    TargetColumn.of("mark", new ColumnType.Text(InYearFormat.LONGEST_MARK), Assessment::mark),
                    TargetColumn.of("judgement", new ColumnType.Code(5), assessment -> {
                        var judgement = assessment.judgement();
                        return judgement == null ? null : judgement.name();
                    }),
                    TargetColumn.of("predicted", WHOLE, assessment -> {
                        var predicted = assessment.predicted();
                        return predicted == null ? null : predicted.points();
                    }),
                    TargetColumn.of("year_group", new ColumnType.Code(2), assessment -> {
                        var yearGroup = assessment.yearGroup();
                        return yearGroup == null ? null : yearGroup.code();
                    })));

    private static final StagedCheck MAPPED = new StagedCheck(InYearIssue.MARK_NOT_MAPPED, """
            s.judgement IS NULL
            AND NOT EXISTS (SELECT 1 FROM inyear_scale c WHERE c.school_id = s.school_ AND c.mark = s.mark)""");

    static final ImportTarget<Assessment> TARGET = new ImportTarget<>(
                    List.of(PupilIdentity.table(Assessment::upn), ASSESSMENTS),
                    assessment -> assessment.school().id().value(),
                    assessment -> assessment.academicYear().endYear(),
                    Assessment::label)
            .checkedBy(PupilIdentity.onRoll(), MAPPED);

    private InYearTarget() {}
}
