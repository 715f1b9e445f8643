package org.raisingthegame.tracker.interventions.imports;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.Post;
import org.raisingthegame.tracker.schools.School;

/** How many people of a school in one post an intervention trained: a number, never a name. */
record TrainedEntry(School school, String intervention, Post post, int people) {

    private static final ColumnType WHOLE = new ColumnType.Whole();
    private static final int LONGEST_POST = 20;

    private static final TargetTable<TrainedEntry> TRAINED = TargetTable.ofRows(
            "interventions_trained",
            List.of(
                    TargetColumn.reference(
                            "intervention_id",
                            "interventions_intervention",
                            "code",
                            new ColumnType.Code(Intervention.LONGEST_CODE),
                            TrainedEntry::intervention),
                    TargetColumn.of(
                            "school_id", WHOLE, entry -> entry.school().id().value()),
                    TargetColumn.of(
                            "post",
                            new ColumnType.Code(LONGEST_POST),
                            entry -> entry.post().name())),
            List.of(TargetColumn.of("people", WHOLE, TrainedEntry::people)));

    static final ImportTarget<TrainedEntry> TARGET = new ImportTarget<>(
                    List.of(TRAINED), entry -> entry.school().id().value(), null, TrainedEntry::intervention)
            .checkedBy(
                    // The own intervention of another school is answered as one that doesn't exist.
                    new StagedCheck(InterventionIssue.INTERVENTION_UNKNOWN, """
                            NOT EXISTS (SELECT 1 FROM interventions_intervention i
                                        JOIN schools_school w ON w.la_code = i.la_code
                                        WHERE i.code = s.intervention_id AND w.id = s.school_
                                          AND (i.school_id IS NULL OR i.school_id = s.school_))"""),
                    new StagedCheck(InterventionIssue.INTERVENTION_FOR_PUPILS, """
                            EXISTS (SELECT 1 FROM interventions_intervention i
                                    WHERE i.code = s.intervention_id AND i.for_whom = 'PUPILS'
                                      AND (i.school_id IS NULL OR i.school_id = s.school_))"""));
}
