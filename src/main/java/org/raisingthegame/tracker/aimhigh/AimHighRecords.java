package org.raisingthegame.tracker.aimhigh;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.springframework.stereotype.Component;

/** Which registers are held about a pupil, and what was done to them by hand. */
@Component
class AimHighRecords implements PupilRecordContributor {

    @Override
    public List<PupilTable> tables() {
        return List.of(
                new PupilTable("aimhigh_attendance", "aimhigh.register.title"),
                new PupilTable("aimhigh_mark", "aimhigh.history"));
    }
}
