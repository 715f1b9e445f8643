package org.raisingthegame.tracker.aimhigh.persistence;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.RegisterLine;
import org.raisingthegame.tracker.aimhigh.RegisterMark;
import org.raisingthegame.tracker.aimhigh.RegisterMark.Made;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registers: of one school its pupils, of several their counts. */
@Component
public class RegisterQueries {

    private final JdbcClient jdbc;

    RegisterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of a school are on the list, and how many were there. */
    public record Turnout(SchoolId school, String name, long listed, long attended) {}

    /** The school's list for an event, by surname and forename. */
    public List<RegisterLine> lines(RowScope scope, EventId event, SchoolId school) {
        ScopeClause clause = ScopeClause.on(scope, "a.school_id");
        return jdbc.sql("""
                        SELECT p.id, p.upn, a.year_group, a.attended, r.surname, r.forename, r.form
                        FROM aimhigh_attendance a
                        JOIN pupils_pupil p ON p.id = a.pupil_id
                        LEFT JOIN pupils_roll r ON r.id = (
                          SELECT x.id FROM pupils_roll x WHERE x.school_id = a.school_id AND x.pupil_id = a.pupil_id
                          ORDER BY x.as_at DESC LIMIT 1)
                        WHERE a.event_id = :event AND a.school_id = :school AND\s""" + clause.sql() + """

                        ORDER BY r.surname COLLATE utf8mb4_uca1400_ai_ci, r.forename COLLATE utf8mb4_uca1400_ai_ci, p.id
                        """)
                .param("event", event.value())
                .param("school", school.value())
                .params(clause.params())
                .query((row, index) -> {
                    Upn upn = new Upn(row.getString("upn"));
                    String surname = row.getString("surname");
                    String forename = row.getString("forename");
                    return new RegisterLine(
                            new PupilId(row.getLong("id")),
                            upn,
                            surname == null ? upn.masked() : surname,
                            forename == null ? "" : forename,
                            row.getString("year_group"),
                            row.getString("form"),
                            row.getBoolean("attended"));
                })
                .list();
    }

    /** What was done to the school's register by hand, the latest first. */
    public List<RegisterMark> history(RowScope scope, EventId event, SchoolId school, int most) {
        ScopeClause clause = ScopeClause.on(scope, "m.school_id");
        return jdbc.sql("""
                        SELECT m.made, m.marked_at, m.marked_by_name, p.upn,
                               (SELECT CONCAT(x.forename, ' ', x.surname) FROM pupils_roll x
                                WHERE x.school_id = m.school_id AND x.pupil_id = m.pupil_id
                                ORDER BY x.as_at DESC LIMIT 1) AS name
                        FROM aimhigh_mark m
                        JOIN pupils_pupil p ON p.id = m.pupil_id
                        WHERE m.event_id = :event AND m.school_id = :school AND\s""" + clause.sql() + """

                        ORDER BY m.marked_at DESC, m.id DESC LIMIT :most
                        """)
                .param("event", event.value())
                .param("school", school.value())
                .param("most", most)
                .params(clause.params())
                .query((row, index) -> {
                    String name = row.getString("name");
                    return new RegisterMark(
                            name == null ? new Upn(row.getString("upn")).masked() : name,
                            Made.valueOf(row.getString("made")),
                            Objects.requireNonNull(row.getObject("marked_at", LocalDateTime.class)),
                            row.getString("marked_by_name"));
                })
                .list();
    }

    /** Counts by school, without any pupil, by name of the school. */
    public List<Turnout> turnouts(FigureScope scope, EventId event) {
        ScopeClause sharing = ScopeClause.onSharing(scope, "a.school_id");
        return jdbc.sql("""
                        SELECT s.id, s.name, COUNT(*) AS listed, SUM(a.attended) AS attended
                        FROM aimhigh_attendance a
                        JOIN schools_school s ON s.id = a.school_id
                        WHERE a.event_id = :event AND s.la_code IN (:boroughs) AND %s
                        GROUP BY s.id, s.name ORDER BY s.name
                        """.formatted(sharing.sql()))
                .params(sharing.params())
                .param("event", event.value())
                .param(
                        "boroughs",
                        scope.boroughs().stream().map(LaCode::value).sorted().toList())
                .query((row, index) -> new Turnout(
                        new SchoolId(row.getLong("id")),
                        row.getString("name"),
                        row.getLong("listed"),
                        row.getLong("attended")))
                .list();
    }
}
