package org.raisingthegame.tracker.interventions.imports;

import java.util.List;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
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
            .checkedBy(NamedIntervention.EXISTS, NamedIntervention.NOT_FOR_PUPILS);
}
