package org.raisingthegame.tracker.exclusions;

import java.util.List;
import org.raisingthegame.tracker.privacy.spi.SchoolRecordContributor;
import org.raisingthegame.tracker.privacy.spi.SchoolTable;
import org.springframework.stereotype.Component;

/** The terms that a school has said, by which its duties are counted. */
@Component
class SchoolTerms implements SchoolRecordContributor {

    @Override
    public List<SchoolTable> tables() {
        return List.of(SchoolTable.of("exclusions_term"));
    }
}
