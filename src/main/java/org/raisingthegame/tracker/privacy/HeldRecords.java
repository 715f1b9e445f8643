package org.raisingthegame.tracker.privacy;

import java.util.List;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.privacy.persistence.HeldRowQueries;
import org.raisingthegame.tracker.privacy.spi.PupilRecordContributor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that the modules hold about one pupil, within a scope; for guarded services that have made sure who asks. */
@Component
public class HeldRecords {

    private final List<PupilRecordContributor> contributors;
    private final HeldRowQueries queries;

    HeldRecords(ObjectProvider<PupilRecordContributor> contributors, HeldRowQueries queries) {
        this.contributors = contributors.orderedStream().toList();
        this.queries = queries;
    }

    /** @param pupil the surrogate key of the pupil */
    public List<HeldRows> of(RowScope scope, long pupil) {
        return contributors.stream()
                .flatMap(contributor -> contributor.tables().stream())
                .map(table -> new HeldRows(table, queries.rows(scope, table, pupil)))
                .toList();
    }
}
