package org.raisingthegame.tracker.aimhigh.persistence;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.Headcount.People;
import org.raisingthegame.tracker.aimhigh.persistence.RegisterTable.Hand;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds head-counts; none is ever changed, so that a correction keeps what was said before. */
@Component
public class HeadcountTable {

    private final JdbcClient jdbc;

    HeadcountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds what somebody said.
     *
     * @param school null for a partner's
     * @param organisation null for a school's
     */
    public void add(
            EventId event,
            @Nullable SchoolId school,
            @Nullable String organisation,
            People people,
            int heads,
            Hand hand) {
        jdbc.sql("""
                        INSERT INTO aimhigh_headcount
                          (event_id, school_id, organisation, people, heads, said_at, said_by, said_by_name)
                        VALUES (:event, :school, :organisation, :people, :heads, :at, :by, :name)
                        """)
                .param("event", event.value())
                .param("school", school == null ? null : school.value())
                .param("organisation", organisation)
                .param("people", people.name())
                .param("heads", heads)
                .param("at", hand.at())
                .param("by", hand.by().value())
                .param("name", hand.name())
                .update();
    }
}
