package org.raisingthegame.tracker.exclusions.duties;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.exclusions.duties.Term.Name;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The suspensions of a school's year by pupil, and the school's terms. */
@Component
class DutyQueries {

    private final JdbcClient jdbc;

    DutyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pupil with the suspensions that stand. */
    record Suspended(PupilId id, String name, List<SuspendedSpell> spells) {}

    List<Suspended> suspended(RowScope scope, SchoolId school, AcademicYear year) {
        ScopeClause clause = ScopeClause.on(scope, "e.school_id");
        Map<Long, Suspended> pupils = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT e.pupil_id, p.upn, e.start_date, e.category, e.sessions, e.missed_exam,
                               (SELECT CONCAT(r.forename, ' ', r.surname) FROM pupils_roll r
                                WHERE r.school_id = e.school_id AND r.pupil_id = e.pupil_id
                                ORDER BY r.as_at DESC LIMIT 1) AS name
                        FROM exclusions_exclusion e JOIN pupils_pupil p ON p.id = e.pupil_id
                        WHERE e.school_id = :school AND e.academic_year = :year AND e.status <> 'RESCINDED'
                          AND\s""" + clause.sql() + " ORDER BY e.pupil_id, e.start_date")
                .param("school", school.value())
                .param("year", year.endYear())
                .params(clause.params())
                .query((ResultSet row) -> {
                    long id = row.getLong("pupil_id");
                    String known = row.getString("name");
                    String name = known == null ? new Upn(row.getString("upn")).masked() : known;
                    pupils.computeIfAbsent(id, any -> new Suspended(new PupilId(id), name, new ArrayList<>()))
                            .spells()
                            .add(new SuspendedSpell(
                                    Objects.requireNonNull(row.getObject("start_date", LocalDate.class)),
                                    kind(row.getString("category")),
                                    row.getObject("sessions", Integer.class),
                                    row.getBoolean("missed_exam")));
                });
        return List.copyOf(pupils.values());
    }

    private static SuspendedSpell.Kind kind(String category) {
        return switch (category) {
            case "PERM" -> SuspendedSpell.Kind.PERMANENT;
            case "LNCH" -> SuspendedSpell.Kind.LUNCHTIME;
            default -> SuspendedSpell.Kind.SUSPENSION;
        };
    }

    /** Half school days at all other schools that share their figures, by pupil. */
    @Unscoped("A pupil may be suspended for 45 days of a year at all schools together, so each school needs the sum; of"
            + " the others nothing but the sum leaves, only for pupils of the own school")
    Map<Long, Integer> elsewhere(FigureScope scope, SchoolId school, AcademicYear year, List<PupilId> pupils) {
        Map<Long, Integer> sums = new LinkedHashMap<>();
        if (pupils.isEmpty()) {
            return sums;
        }
        ScopeClause sharing = ScopeClause.onSharing(scope, "school_id");
        jdbc.sql("""
                        SELECT pupil_id, SUM(COALESCE(sessions, IF(category = 'LNCH', 1, 0))) AS sessions
                        FROM exclusions_exclusion
                        WHERE academic_year = :year AND school_id <> :school AND status <> 'RESCINDED'
                          AND category <> 'PERM' AND pupil_id IN (:pupils) AND %s
                        GROUP BY pupil_id
                        """.formatted(sharing.sql()))
                .params(sharing.params())
                .param("year", year.endYear())
                .param("school", school.value())
                .param("pupils", pupils.stream().map(PupilId::value).toList())
                .query((ResultSet row) -> {
                    sums.put(row.getLong("pupil_id"), row.getInt("sessions"));
                });
        return sums;
    }

    /** Half school days at other schools as this school was told, by pupil. */
    Map<Long, Integer> told(RowScope scope, SchoolId school, AcademicYear year) {
        ScopeClause clause = ScopeClause.on(scope, "t.school_id");
        Map<Long, Integer> sums = new LinkedHashMap<>();
        jdbc.sql("SELECT t.pupil_id, t.sessions FROM exclusions_elsewhere t"
                        + " WHERE t.school_id = :school AND t.academic_year = :year AND " + clause.sql())
                .param("school", school.value())
                .param("year", year.endYear())
                .params(clause.params())
                .query((ResultSet row) -> {
                    sums.put(row.getLong("pupil_id"), row.getInt("sessions"));
                });
        return sums;
    }

    /**
     * Keeps what the school was told of a pupil who was suspended there in the year or the one before; of another nothing
     * happens. What is typed is no import's any more, so that taking one back doesn't take it away.
     */
    boolean keepTold(RowScope scope, SchoolId school, AcademicYear year, PupilId pupil, int halfDays, LocalDate today) {
        ScopeClause clause = ScopeClause.on(scope, "e.school_id");
        return jdbc.sql("INSERT INTO exclusions_elsewhere (school_id, pupil_id, academic_year, sessions, said_on)"
                                + " SELECT DISTINCT e.school_id, e.pupil_id, :year, :sessions, :today"
                                + " FROM exclusions_exclusion e WHERE e.school_id = :school AND e.pupil_id = :pupil"
                                + " AND e.academic_year IN (:year - 1, :year) AND " + clause.sql()
                                + " ON DUPLICATE KEY UPDATE sessions = VALUES(sessions), said_on = VALUES(said_on),"
                                + " import_id = NULL")
                        .param("sessions", halfDays)
                        .param("today", today)
                        .param("school", school.value())
                        .param("pupil", pupil.value())
                        .param("year", year.endYear())
                        .params(clause.params())
                        .update()
                > 0;
    }

    /** The governors' meetings from a day on, by pupil, the earliest first. */
    Map<Long, List<Meeting>> meetings(RowScope scope, SchoolId school, LocalDate since) {
        ScopeClause clause = ScopeClause.on(scope, "m.school_id");
        Map<Long, List<Meeting>> meetings = new LinkedHashMap<>();
        jdbc.sql("SELECT m.pupil_id, m.held_on, m.outcome FROM exclusions_meeting m"
                        + " WHERE m.school_id = :school AND m.held_on >= :since AND " + clause.sql()
                        + " ORDER BY m.pupil_id, m.held_on")
                .param("school", school.value())
                .param("since", since)
                .params(clause.params())
                .query((ResultSet row) -> {
                    meetings.computeIfAbsent(row.getLong("pupil_id"), any -> new ArrayList<>())
                            .add(new Meeting(
                                    Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                                    Meeting.Outcome.valueOf(row.getString("outcome"))));
                });
        return meetings;
    }

    /** Keeps a meeting about a pupil who was suspended at the school; of another nothing happens. */
    boolean keepMeeting(RowScope scope, SchoolId school, PupilId pupil, Meeting meeting, LocalDate today, String by) {
        ScopeClause clause = ScopeClause.on(scope, "e.school_id");
        return jdbc.sql("INSERT INTO exclusions_meeting (school_id, pupil_id, held_on, outcome, said_on, said_by_name)"
                                + " SELECT DISTINCT e.school_id, e.pupil_id, :held, :outcome, :today, :by"
                                + " FROM exclusions_exclusion e WHERE e.school_id = :school AND e.pupil_id = :pupil"
                                + " AND " + clause.sql() + " ON DUPLICATE KEY UPDATE outcome = VALUES(outcome),"
                                + " said_on = VALUES(said_on), said_by_name = VALUES(said_by_name)")
                        .param("held", meeting.heldOn())
                        .param("outcome", meeting.outcome().name())
                        .param("today", today)
                        .param("by", by)
                        .param("school", school.value())
                        .param("pupil", pupil.value())
                        .params(clause.params())
                        .update()
                > 0;
    }

    /** Takes a meeting out that was not held; of a school out of scope nothing happens. */
    void removeMeeting(RowScope scope, SchoolId school, PupilId pupil, LocalDate heldOn) {
        ScopeClause clause = ScopeClause.on(scope, "exclusions_meeting.school_id");
        jdbc.sql("DELETE FROM exclusions_meeting WHERE school_id = :school AND pupil_id = :pupil"
                        + " AND held_on = :held AND " + clause.sql())
                .param("school", school.value())
                .param("pupil", pupil.value())
                .param("held", heldOn)
                .params(clause.params())
                .update();
    }

    /** The schools with a suspension or exclusion in a year or the one before. */
    @Unscoped("Work in the background reminds each school's own head")
    List<SchoolId> schoolsWithSuspensions(AcademicYear year) {
        return jdbc.sql("SELECT DISTINCT school_id FROM exclusions_exclusion WHERE academic_year IN (:year - 1, :year)"
                        + " AND status <> 'RESCINDED' ORDER BY school_id")
                .param("year", year.endYear())
                .query((row, index) -> new SchoolId(row.getLong("school_id")))
                .list();
    }

    /** The terms that a school gave of a year and the next. */
    List<Term> terms(RowScope scope, SchoolId school, AcademicYear year) {
        ScopeClause clause = ScopeClause.on(scope, "t.school_id");
        return jdbc.sql("SELECT t.* FROM exclusions_term t WHERE t.school_id = :school"
                        + " AND t.academic_year IN (:year, :year + 1) AND " + clause.sql() + " ORDER BY t.first_day")
                .param("school", school.value())
                .param("year", year.endYear())
                .params(clause.params())
                .query((row, index) -> new Term(
                        Name.valueOf(row.getString("name")),
                        Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                        Objects.requireNonNull(row.getObject("last_day", LocalDate.class)),
                        row.getObject("break_first", LocalDate.class),
                        row.getObject("break_last", LocalDate.class)))
                .list();
    }

    /** Writes a term of a school of the scope; of another nothing happens. */
    void save(RowScope scope, SchoolId school, AcademicYear year, Term term) {
        ScopeClause clause = ScopeClause.on(scope, "s.id");
        jdbc.sql("INSERT INTO exclusions_term"
                        + " (school_id, academic_year, name, first_day, last_day, break_first, break_last)"
                        + " SELECT s.id, :year, :name, :first, :last, :breakFirst, :breakLast"
                        + " FROM schools_school s WHERE s.id = :school AND " + clause.sql()
                        + " ON DUPLICATE KEY UPDATE first_day = VALUES(first_day), last_day = VALUES(last_day),"
                        + " break_first = VALUES(break_first), break_last = VALUES(break_last)")
                .param("year", year.endYear())
                .param("name", term.name().name())
                .param("first", term.first())
                .param("last", term.last())
                .param("breakFirst", term.breakFirst())
                .param("breakLast", term.breakLast())
                .param("school", school.value())
                .params(clause.params())
                .update();
    }
}
