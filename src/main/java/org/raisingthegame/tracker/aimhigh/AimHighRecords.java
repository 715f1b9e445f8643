package org.raisingthegame.tracker.aimhigh;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.RecordKind;
import org.springframework.stereotype.Component;

/** Which registers are held about a pupil, and what was done to them by hand. */
@Component
class AimHighRecords implements PupilRecordContributor {

    @Override
    public RecordKind kind() {
        return new RecordKind("registers", "aimhigh.kind", 5);
    }

    @Override
    public List<PupilTable> tables() {
        return List.of(
                PupilTable.byYear("aimhigh_attendance", "aimhigh.register.title"),
                PupilTable.byDay("aimhigh_mark", "aimhigh.history", "marked_at"));
    }
}
