package org.raisingthegame.tracker.aimhigh.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Invitation;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.aimhigh.Invited;
import org.raisingthegame.tracker.aimhigh.Series;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.RequestMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events of boroughs, and which schools are invited. */
@Component
public class EventQueries {

    private final JdbcClient jdbc;

    EventQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the latest first. */
    public List<Event> events(FigureScope scope) {
        return RequestMemory.of(() -> read(scope), "events", scope);
    }

    private List<Event> read(FigureScope scope) {
        return jdbc.sql("SELECT * FROM aimhigh_event WHERE la_code IN (:boroughs) ORDER BY held_on DESC, code")
                .param("boroughs", boroughs(scope))
                .query(EventQueries::event)
                .list();
    }

    /** Empty also for one of another borough. */
    public Optional<Event> event(FigureScope scope, EventId id) {
        return RequestMemory.of(() -> read(scope, id), "event", scope, id);
    }

    private Optional<Event> read(FigureScope scope, EventId id) {
        return jdbc.sql("SELECT * FROM aimhigh_event WHERE id = :id AND la_code IN (:boroughs)")
                .param("id", id.value())
                .param("boroughs", boroughs(scope))
                .query(EventQueries::event)
                .optional();
    }

    /** The invitations to an event, by name of the school. */
    public List<Invitation> invitations(FigureScope scope, EventId event) {
        return jdbc.sql("""
                        SELECT p.*, s.name FROM aimhigh_place p
                        JOIN schools_school s ON s.id = p.school_id
                        WHERE p.event_id = :event AND s.la_code IN (:boroughs)
                        ORDER BY s.name
                        """)
                .param("event", event.value())
                .param("boroughs", boroughs(scope))
                .query((row, index) -> new Invitation(
                        event,
                        new SchoolId(row.getLong("school_id")),
                        Objects.requireNonNull(row.getString("name")),
                        row.getInt("offered"),
                        whole(row, "taken"),
                        Reply.valueOf(row.getString("reply"))))
                .list();
    }

    private static List<String> boroughs(FigureScope scope) {
        return scope.boroughs().stream().map(LaCode::value).sorted().toList();
    }

    private static Event event(ResultSet row, int index) throws SQLException {
        return new Event(
                new EventId(row.getLong("id")),
                new LaCode(row.getString("la_code")),
                row.getString("code"),
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                Series.valueOf(row.getString("series")),
                Invited.valueOf(row.getString("invited")),
                row.getString("theme"),
                row.getString("venue"),
                row.getBoolean("online"),
                whole(row, "capacity"),
                EventState.valueOf(row.getString("state")));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
