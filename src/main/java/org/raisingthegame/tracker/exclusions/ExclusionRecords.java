package org.raisingthegame.tracker.exclusions;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.springframework.stereotype.Component;

/** Which suspensions and exclusions are held about a pupil. */
@Component
class ExclusionRecords implements PupilRecordContributor {

    @Override
    public List<PupilTable> tables() {
        return List.of(
                new PupilTable("exclusions_exclusion", "exclusions.list.title"),
                new PupilTable("exclusions_elsewhere", "exclusions.elsewhere"),
                new PupilTable("exclusions_meeting", "exclusions.meeting"));
    }
}
