package org.raisingthegame.tracker.aimhigh.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.aimhigh.Appearance;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.ProfessionalField;
import org.raisingthegame.tracker.aimhigh.Series;
import org.raisingthegame.tracker.aimhigh.Speaker;
import org.raisingthegame.tracker.core.LaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Speakers of boroughs. How to reach them is in {@link #all}; who may read that, the service knows. */
@Component
public class SpeakerQueries {

    private final JdbcClient jdbc;

    SpeakerQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    public List<Speaker> all(FigureScope scope) {
        return jdbc.sql("""
                        SELECT s.*, (SELECT COUNT(*) FROM aimhigh_appearance a
                                     JOIN aimhigh_event e ON e.id = a.event_id AND e.state = 'HELD'
                                     WHERE a.speaker_id = s.id) AS events
                        FROM aimhigh_speaker s WHERE s.la_code IN (:boroughs)
                        ORDER BY s.name COLLATE utf8mb4_uca1400_ai_ci
                        """)
                .param("boroughs", boroughs(scope))
                .query(SpeakerQueries::speaker)
                .list();
    }

    /** Empty also for one of another borough. */
    public Optional<Speaker> one(FigureScope scope, long id) {
        return jdbc.sql("SELECT s.*, 0 AS events FROM aimhigh_speaker s WHERE s.id = :id AND s.la_code IN (:boroughs)")
                .param("id", id)
                .param("boroughs", boroughs(scope))
                .query(SpeakerQueries::speaker)
                .optional();
    }

    /** Who speaks at an event, by name, without how to reach them. */
    public List<Appearance> at(FigureScope scope, EventId event) {
        return jdbc.sql("""
                        SELECT s.id, s.name, s.profession, s.checked_on, a.thanked_on
                        FROM aimhigh_appearance a JOIN aimhigh_speaker s ON s.id = a.speaker_id
                        WHERE a.event_id = :event AND s.la_code IN (:boroughs)
                        ORDER BY s.name COLLATE utf8mb4_uca1400_ai_ci
                        """)
                .param("event", event.value())
                .param("boroughs", boroughs(scope))
                .query((row, index) -> new Appearance(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("profession"),
                        row.getObject("checked_on", LocalDate.class),
                        row.getObject("thanked_on", LocalDate.class)))
                .list();
    }

    /**
     * How many different people of each field spoke at events that were held in these academic years.
     *
     * @param from the year in which the first ends, and {@code to} the last
     * @param series of this series alone; null for all
     */
    public Map<ProfessionalField, Long> byField(FigureScope scope, int from, int to, @Nullable Series series) {
        Map<ProfessionalField, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT s.field, COUNT(DISTINCT s.id) AS people
                        FROM aimhigh_speaker s
                        JOIN aimhigh_appearance a ON a.speaker_id = s.id
                        JOIN aimhigh_event e ON e.id = a.event_id AND e.state = 'HELD'
                        WHERE s.la_code IN (:boroughs)
                          AND YEAR(e.held_on) + (MONTH(e.held_on) >= 9) BETWEEN :from AND :to
                          AND (:series IS NULL OR e.series = :series)
                        GROUP BY s.field ORDER BY people DESC, s.field
                        """)
                .param("boroughs", boroughs(scope))
                .param("from", from)
                .param("to", to)
                .param("series", series == null ? null : series.name())
                .query((ResultSet row) -> {
                    counts.put(ProfessionalField.valueOf(row.getString("field")), row.getLong("people"));
                });
        return counts;
    }

    private static List<String> boroughs(FigureScope scope) {
        return scope.boroughs().stream().map(LaCode::value).sorted().toList();
    }

    private static Speaker speaker(ResultSet row, int index) throws SQLException {
        return new Speaker(
                row.getLong("id"),
                new LaCode(row.getString("la_code")),
                row.getString("name"),
                row.getString("profession"),
                ProfessionalField.valueOf(row.getString("field")),
                row.getString("contact"),
                row.getString("availability"),
                row.getObject("consent_on", LocalDate.class),
                row.getObject("consent_until", LocalDate.class),
                row.getString("checked_by"),
                row.getObject("checked_on", LocalDate.class),
                row.getInt("events"));
    }
}
