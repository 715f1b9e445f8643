package org.raisingthegame.tracker.interventions;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.SchoolRecordContributor;
import org.raisingthegame.tracker.privacy.spi.SchoolTable;
import org.springframework.stereotype.Component;

/** The interventions of a school, and how many of its staff were trained. */
@Component
class SchoolInterventions implements SchoolRecordContributor {

    @Override
    public List<SchoolTable> tables() {
        return List.of(SchoolTable.of("interventions_intervention"), SchoolTable.of("interventions_trained"));
    }
}
