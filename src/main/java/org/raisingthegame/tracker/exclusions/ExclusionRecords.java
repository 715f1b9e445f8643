package org.raisingthegame.tracker.exclusions;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.RecordKind;
import org.springframework.stereotype.Component;

/** Which suspensions and exclusions are held about a pupil. */
@Component
class ExclusionRecords implements PupilRecordContributor {

    @Override
    public RecordKind kind() {
        return new RecordKind("exclusions", "exclusions.kind", 5);
    }

    @Override
    public List<PupilTable> tables() {
        return List.of(
                PupilTable.byYear("exclusions_exclusion", "exclusions.list.title"),
                PupilTable.byYear("exclusions_elsewhere", "exclusions.elsewhere"),
                PupilTable.byDay("exclusions_meeting", "exclusions.meeting", "held_on"));
    }
}
