package org.raisingthegame.tracker.attainment.timeline;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.RecordKind;
import org.springframework.stereotype.Component;

/** Which results are held about a pupil. */
@Component
class ResultRecords implements PupilRecordContributor {

    @Override
    public RecordKind kind() {
        return new RecordKind("results", "attainment.kind", 6);
    }

    @Override
    public List<PupilTable> tables() {
        return List.of(
                PupilTable.byYear("attainment_ks2", "attainment.ks2.title"),
                PupilTable.byYear("attainment_ks4", "attainment.ks4.title"));
    }
}
