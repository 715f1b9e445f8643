package org.raisingthegame.tracker.pupils;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.SchoolRecordContributor;
import org.raisingthegame.tracker.privacy.spi.SchoolTable;
import org.springframework.stereotype.Component;

/** The digests by which look-alikes of a school's pupils are found. */
@Component
class SchoolLikenesses implements SchoolRecordContributor {

    @Override
    public List<SchoolTable> tables() {
        return List.of(SchoolTable.of("pupils_likeness"));
    }
}
