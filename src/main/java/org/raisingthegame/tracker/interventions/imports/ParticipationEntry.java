package org.raisingthegame.tracker.interventions.imports;

import java.util.List;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.Participant.Took;
import org.raisingthegame.tracker.pupils.PupilIdentity;
import org.raisingthegame.tracker.schools.School;

/**
 * A pupil who takes part, as a spreadsheet says it.
 *
 * @param intervention its code
 * @param label by what a person knows the pupil while importing; not kept
 */
record ParticipationEntry(School school, Upn upn, String label, String intervention, Took took) {

    private static final ColumnType WHOLE = new ColumnType.Whole();
    private static final ColumnType DAY = new ColumnType.Date();
    private static final ColumnType MEASURE = new ColumnType.Decimal(8, 2);

    private static final TargetTable<ParticipationEntry> PARTICIPATIONS = TargetTable.ofRows(
            "interventions_participation",
            List.of(
                    TargetColumn.of(
                            "school_id", WHOLE, entry -> entry.school().id().value()),
                    TargetColumn.reference(
                            "intervention_id",
                            "interventions_intervention",
                            "code",
                            new ColumnType.Code(Intervention.LONGEST_CODE),
                            ParticipationEntry::intervention),
                    PupilIdentity.column(ParticipationEntry::upn)),
            List.of(
                    TargetColumn.of("academic_year", WHOLE, ParticipationEntry::endYear),
                    TargetColumn.of("started_on", DAY, entry -> entry.took().startedOn()),
                    TargetColumn.<ParticipationEntry>of(
                                    "ended_on", DAY, entry -> entry.took().endedOn())
                            .keptWhenBlank(),
                    TargetColumn.<ParticipationEntry>of(
                                    "sessions_planned",
                                    WHOLE,
                                    entry -> entry.took().planned())
                            .keptWhenBlank(),
                    TargetColumn.<ParticipationEntry>of(
                                    "sessions_held",
                                    WHOLE,
                                    entry -> entry.took().held())
                            .keptWhenBlank(),
                    TargetColumn.<ParticipationEntry>of(
                                    "entry_measure",
                                    MEASURE,
                                    entry -> entry.took().entry())
                            .keptWhenBlank(),
                    TargetColumn.<ParticipationEntry>of(
                                    "exit_measure",
                                    MEASURE,
                                    entry -> entry.took().exit())
                            .keptWhenBlank(),
                    TargetColumn.<ParticipationEntry>of(
                                    "adult",
                                    new ColumnType.Text(Took.LONGEST_ADULT),
                                    entry -> entry.took().adult())
                            .keptWhenBlank()));

    static final ImportTarget<ParticipationEntry> TARGET = new ImportTarget<>(
                    List.of(PupilIdentity.table(ParticipationEntry::upn), PARTICIPATIONS),
                    entry -> entry.school().id().value(),
                    ParticipationEntry::endYear,
                    ParticipationEntry::label)
            .checkedBy(
                    NamedIntervention.EXISTS,
                    NamedIntervention.NOT_FOR_STAFF,
                    new StagedCheck(InterventionIssue.PUPIL_NOT_YOURS, """
                            NOT EXISTS (SELECT 1 FROM pupils_pupil p JOIN pupils_roll r ON r.pupil_id = p.id
                                        WHERE p.upn = s.upn AND r.school_id = s.school_)""").unlessIn("pupils_roll", "upn"));

    private int endYear() {
        return AcademicYear.containing(took.startedOn()).endYear();
    }
}
