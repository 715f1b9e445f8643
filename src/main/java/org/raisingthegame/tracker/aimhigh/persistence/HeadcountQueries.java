package org.raisingthegame.tracker.aimhigh.persistence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.Headcount;
import org.raisingthegame.tracker.aimhigh.Headcount.People;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Head-counts: of the same people the last that was said. */
@Component
public class HeadcountQueries {

    private final JdbcClient jdbc;

    HeadcountQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Headcount> of(FigureScope scope, EventId event) {
        return jdbc.sql("""
                        SELECT h.*, COALESCE(s.name, h.organisation) AS from_whom
                        FROM aimhigh_headcount h
                        JOIN aimhigh_event e ON e.id = h.event_id
                        LEFT JOIN schools_school s ON s.id = h.school_id
                        WHERE h.event_id = :event AND e.la_code IN (:boroughs)
                          AND NOT EXISTS (SELECT 1 FROM aimhigh_headcount later
                                          WHERE later.event_id = h.event_id AND later.people = h.people
                                            AND later.school_id <=> h.school_id
                                            AND later.organisation <=> h.organisation AND later.id > h.id)
                        ORDER BY from_whom, h.people
                        """)
                .param("event", event.value())
                .param(
                        "boroughs",
                        scope.boroughs().stream().map(LaCode::value).sorted().toList())
                .query((row, index) -> {
                    long school = row.getLong("school_id");
                    return new Headcount(
                            school == 0 ? null : new SchoolId(school),
                            row.getString("from_whom"),
                            People.valueOf(row.getString("people")),
                            row.getInt("heads"),
                            Objects.requireNonNull(row.getObject("said_at", LocalDateTime.class)),
                            row.getString("said_by_name"));
                })
                .list();
    }
}
