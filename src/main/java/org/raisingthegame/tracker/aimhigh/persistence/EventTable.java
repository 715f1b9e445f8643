package org.raisingthegame.tracker.aimhigh.persistence;

import java.time.LocalDate;
import java.util.Objects;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Writes events and invitations; whether somebody may, the services know. */
@Component
public class EventTable {

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another event has the code */
    public EventId add(Event event) {
        var key = new GeneratedKeyHolder();
        bound(jdbc.sql("""
                        INSERT INTO aimhigh_event
                          (code, la_code, held_on, series, invited, theme, venue, online, capacity, state)
                        VALUES (:code, :borough, :day, :series, :invited, :theme, :venue, :online, :capacity, :state)
                        """), event).update(key);
        return new EventId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /**
     * Changes an event, and the day on which its registers were held with it. Its code stays: files name it.
     * No import is taken back over it.
     */
    public void change(Event event) {
        bound(jdbc.sql("""
                        UPDATE aimhigh_event SET held_on = :day, series = :series, invited = :invited, theme = :theme,
                          venue = :venue, online = :online, capacity = :capacity, state = :state,
                          import_id = NULL
                        WHERE id = :id AND code = :code AND la_code = :borough
                        """), event).param("id", event.requiredId().value()).update();
        jdbc.sql("UPDATE aimhigh_attendance SET held_on = :day, academic_year = :year WHERE event_id = :id")
                .param("day", event.heldOn())
                .param("year", event.academicYear().endYear())
                .param("id", event.requiredId().value())
                .update();
    }

    /** Planned events of days that are over were held, unless somebody said otherwise. */
    public void holdThoseBefore(LocalDate today) {
        jdbc.sql("UPDATE aimhigh_event SET state = 'HELD' WHERE state = 'PLANNED' AND held_on < ?")
                .params(today)
                .update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Event event) {
        return statement
                .param("code", event.code())
                .param("borough", event.borough().value())
                .param("day", event.heldOn())
                .param("series", event.series().name())
                .param("invited", event.invited().name())
                .param("theme", event.theme())
                .param("venue", event.venue())
                .param("online", event.online())
                .param("capacity", event.capacity())
                .param("state", event.state().name());
    }

    /** Offers places to a school, or another number of them; what it answered stays. */
    public void invite(EventId event, SchoolId school, int offered) {
        jdbc.sql("""
                        INSERT INTO aimhigh_place (event_id, school_id, offered, reply)
                        VALUES (:event, :school, :offered, 'WAITING')
                        ON DUPLICATE KEY UPDATE offered = VALUES(offered)
                        """)
                .param("event", event.value())
                .param("school", school.value())
                .param("offered", offered)
                .update();
    }

    /** Writes a school's answer; false where it was not invited. */
    public boolean answer(EventId event, SchoolId school, Reply reply, int taken) {
        return jdbc.sql("""
                        UPDATE aimhigh_place SET reply = :reply, taken = :taken
                        WHERE event_id = :event AND school_id = :school
                        """)
                        .param("reply", reply.name())
                        .param("taken", taken)
                        .param("event", event.value())
                        .param("school", school.value())
                        .update()
                > 0;
    }
}
