package org.raisingthegame.tracker.access;

import java.time.Clock;
import java.time.LocalDate;
import org.raisingthegame.tracker.access.persistence.SharingQueries;
import org.springframework.stereotype.Component;

/** Which schools share what today, for work that nobody is signed in for. */
@Component
public class SharingToday {

    private final SharingQueries queries;
    private final Clock clock;

    SharingToday(SharingQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    public SharedSchools schools() {
        return queries.sharedOn(LocalDate.now(clock));
    }
}
