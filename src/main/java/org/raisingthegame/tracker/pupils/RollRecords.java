package org.raisingthegame.tracker.pupils;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the rolls hold about a pupil. */
@Component
@Order(0)
class RollRecords implements PupilRecordContributor {

    @Override
    public List<PupilTable> tables() {
        return List.of(
                new PupilTable("pupils_roll", "pupils.roll.title"),
                new PupilTable(PupilRecords.TABLE, "pupils.record.years"),
                new PupilTable("pupils_former_upn", "pupils.subject.former", false));
    }
}
