package org.raisingthegame.tracker.inyear;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.RecordKind;
import org.springframework.stereotype.Component;

/** Which in-year judgements are held about a pupil. */
@Component
class InYearRecords implements PupilRecordContributor {

    @Override
    public RecordKind kind() {
        return new RecordKind("assessments", "inyear.kind", 2);
    }

    @Override
    public List<PupilTable> tables() {
        return List.of(PupilTable.byYear("inyear_assessment", "inyear.assessment.title"));
    }
}
