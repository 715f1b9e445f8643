package org.raisingthegame.tracker.pupils;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.RecordKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the rolls hold about a pupil. */
@Component
@Order(0)
class RollRecords implements PupilRecordContributor {

    @Override
    public RecordKind kind() {
        return new RecordKind("rolls", "pupils.kind", 6);
    }

    @Override
    public List<PupilTable> tables() {
        return List.of(
                PupilTable.byDay("pupils_roll", "pupils.roll.title", "as_at"),
                PupilTable.byYear(PupilRecords.TABLE, "pupils.record.years"),
                PupilTable.ofPupil("pupils_former_upn", "pupils.subject.former"));
    }
}
