package org.raisingthegame.tracker.inyear;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.SchoolRecordContributor;
import org.raisingthegame.tracker.privacy.spi.SchoolTable;
import org.springframework.stereotype.Component;

/** What the marks of a school mean. */
@Component
class SchoolScale implements SchoolRecordContributor {

    @Override
    public List<SchoolTable> tables() {
        return List.of(SchoolTable.of("inyear_scale"));
    }
}
