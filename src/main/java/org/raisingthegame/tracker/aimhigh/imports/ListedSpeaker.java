package org.raisingthegame.tracker.aimhigh.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.ProfessionalField;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.StagedCheck;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;

/**
 * A speaker and an event at which he or she spoke; several rows may speak of the same person.
 *
 * @param day of the event: of several rows of one person the latest holds
 *
 */
record ListedSpeaker(
        String name,
        LaCode borough,
        @Nullable String profession,
        ProfessionalField field,
        @Nullable String contact,
        @Nullable LocalDate consentOn,
        @Nullable LocalDate consentUntil,
        @Nullable String checkedBy,
        @Nullable LocalDate checkedOn,
        String event,
        LocalDate day) {

    private static final ColumnType TEXT = new ColumnType.Text(120);
    private static final ColumnType DAY = new ColumnType.Date();
    private static final ColumnType CODE = new ColumnType.Code(Event.LONGEST_CODE);

    private static final TargetTable<ListedSpeaker> SPEAKERS = TargetTable.ofLatest(
            "aimhigh_speaker",
            List.of(TargetColumn.of("name", TEXT, ListedSpeaker::name)),
            List.of(
                    TargetColumn.of(
                            "la_code",
                            new ColumnType.Code(3),
                            speaker -> speaker.borough().value()),
                    TargetColumn.<ListedSpeaker>of("profession", TEXT, ListedSpeaker::profession)
                            .keptWhenBlank(),
                    TargetColumn.of(
                            "field",
                            new ColumnType.Code(30),
                            speaker -> speaker.field().name()),
                    TargetColumn.<ListedSpeaker>of("contact", new ColumnType.Text(200), ListedSpeaker::contact)
                            .keptWhenBlank(),
                    TargetColumn.<ListedSpeaker>of("consent_on", DAY, ListedSpeaker::consentOn)
                            .keptWhenBlank(),
                    TargetColumn.<ListedSpeaker>of("consent_until", DAY, ListedSpeaker::consentUntil)
                            .keptWhenBlank(),
                    TargetColumn.<ListedSpeaker>of("checked_by", TEXT, ListedSpeaker::checkedBy)
                            .keptWhenBlank(),
                    TargetColumn.<ListedSpeaker>of("checked_on", DAY, ListedSpeaker::checkedOn)
                            .keptWhenBlank(),
                    TargetColumn.of("told_on", DAY, ListedSpeaker::day)),
            "told_on");

    private static final TargetTable<ListedSpeaker> APPEARANCES = TargetTable.ofRows(
            "aimhigh_appearance",
            List.of(
                    TargetColumn.reference("speaker_id", "aimhigh_speaker", "name", TEXT, ListedSpeaker::name),
                    TargetColumn.reference("event_id", "aimhigh_event", "code", CODE, ListedSpeaker::event)),
            List.of());

    static final ImportTarget<ListedSpeaker> TARGET = new ImportTarget<>(
                    List.of(SPEAKERS, APPEARANCES), null, null, ListedSpeaker::name)
            .checkedBy(new StagedCheck(
                    AimHighIssue.EVENT_UNKNOWN,
                    "NOT EXISTS (SELECT 1 FROM aimhigh_event e WHERE e.code = s.event_id AND e.la_code = s.la_code)"));
}
