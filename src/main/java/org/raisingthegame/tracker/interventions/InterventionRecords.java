package org.raisingthegame.tracker.interventions;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.RecordKind;
import org.springframework.stereotype.Component;

/** What is held about a pupil: in which interventions he or she took part. */
@Component
class InterventionRecords implements PupilRecordContributor {

    @Override
    public RecordKind kind() {
        return new RecordKind("interventions", "interventions.kind", 5);
    }

    @Override
    public List<PupilTable> tables() {
        return List.of(PupilTable.byYear("interventions_participation", "interventions.title"));
    }
}
