package org.raisingthegame.tracker.aimhigh.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.aimhigh.Headcount.People;
import org.raisingthegame.tracker.aimhigh.Series;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the events of boroughs reached, in counts, of the schools that share their figures. Who may see which of them, the service knows. */
@Component
public class ReachQueries {

    private static final String REACHED = """
            FROM aimhigh_attendance a
            JOIN aimhigh_event e ON e.id = a.event_id
            JOIN schools_school s ON s.id = a.school_id
            WHERE a.attended = 1 AND e.state <> 'CANCELLED' AND s.la_code IN (:boroughs)
              AND a.academic_year BETWEEN :from AND :to AND (:series IS NULL OR e.series = :series) AND\s""";

    private final JdbcClient jdbc;

    ReachQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which events are asked for.
     *
     * @param from the year in which the first academic year ends, and {@code to} the last
     * @param series of this series alone; null for all
     */
    public record Span(int from, int to, @Nullable Series series) {}

    /**
     * A count in both ways.
     *
     * @param places how often a pupil came: who came twice counts twice
     * @param pupils how many different pupils came
     */
    public record Counted(long places, long pupils) {}

    /**
     * The years with events.
     *
     * @return the years in which they end, the latest first
     */
    public List<Integer> years(FigureScope scope) {
        return jdbc.sql("""
                        SELECT DISTINCT YEAR(held_on) + (MONTH(held_on) >= 9) AS year FROM aimhigh_event
                        WHERE la_code IN (:boroughs) AND state <> 'CANCELLED' ORDER BY year DESC
                        """)
                .param("boroughs", boroughs(scope))
                .query(Integer.class)
                .list();
    }

    public Counted all(FigureScope scope, Span span) {
        return jdbc.sql("SELECT COUNT(*) AS places, COUNT(DISTINCT a.pupil_id) AS pupils " + reached(scope))
                .params(during(scope, span))
                .query((row, index) -> counted(row))
                .single();
    }

    /** By DfE's code of the year group as at each event; an empty code where it isn't known. */
    public Map<String, Counted> byYearGroup(FigureScope scope, Span span) {
        Map<String, Counted> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT COALESCE(a.year_group, '') AS year_group, COUNT(*) AS places,"
                        + " COUNT(DISTINCT a.pupil_id) AS pupils " + reached(scope)
                        + " GROUP BY COALESCE(a.year_group, '') ORDER BY LENGTH(year_group), year_group")
                .params(during(scope, span))
                .query((ResultSet row) -> {
                    counts.put(row.getString("year_group"), counted(row));
                });
        return counts;
    }

    /** Those of the group, by their ethnicity as known in the year of the event. */
    public Counted ofGroup(FigureScope scope, Span span, Set<Ethnicity> group) {
        return jdbc.sql("SELECT COUNT(*) AS places, COUNT(DISTINCT a.pupil_id) AS pupils " + reached(scope) + """
                          AND (SELECT k.ethnicity FROM pupils_characteristics k
                               WHERE k.school_id = a.school_id AND k.pupil_id = a.pupil_id
                                 AND k.academic_year <= a.academic_year AND k.ethnicity IS NOT NULL
                               ORDER BY k.academic_year DESC LIMIT 1) IN (:group)
                        """)
                .params(during(scope, span))
                .param("group", group.stream().map(Ethnicity::name).toList())
                .query((row, index) -> counted(row))
                .single();
    }

    /** By the year in which the academic year ends. */
    public Map<Integer, Counted> byYear(FigureScope scope, Span span) {
        Map<Integer, Counted> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT a.academic_year, COUNT(*) AS places, COUNT(DISTINCT a.pupil_id) AS pupils " + reached(scope)
                        + " GROUP BY a.academic_year ORDER BY a.academic_year")
                .params(during(scope, span))
                .query((ResultSet row) -> {
                    counts.put(row.getInt("academic_year"), counted(row));
                });
        return counts;
    }

    /** Places of each school, by the year in which the academic year ends. */
    public Map<Integer, Map<SchoolId, Long>> placesByYear(FigureScope scope, Span span) {
        Map<Integer, Map<SchoolId, Long>> places = new LinkedHashMap<>();
        jdbc.sql("SELECT a.academic_year, a.school_id, COUNT(*) AS places " + reached(scope)
                        + " GROUP BY a.academic_year, a.school_id ORDER BY a.academic_year")
                .params(during(scope, span))
                .query((ResultSet row) -> {
                    places.computeIfAbsent(row.getInt("academic_year"), any -> new HashMap<>())
                            .put(new SchoolId(row.getLong("school_id")), row.getLong("places"));
                });
        return places;
    }

    /** By school, by name of the school. */
    public Map<School, Counted> bySchool(FigureScope scope, Span span) {
        Map<School, Counted> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT s.id, s.name, COUNT(*) AS places, COUNT(DISTINCT a.pupil_id) AS pupils " + reached(scope)
                        + " GROUP BY s.id, s.name ORDER BY s.name")
                .params(during(scope, span))
                .query((ResultSet row) -> {
                    counts.put(new School(new SchoolId(row.getLong("id")), row.getString("name")), counted(row));
                });
        return counts;
    }

    /** A school that brought pupils. */
    public record School(SchoolId id, String name) {}

    /** People counted without names, by who they are; of the same people the last that was said. */
    public Map<People, Long> heads(FigureScope scope, Span span) {
        Map<People, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT h.people, SUM(h.heads) AS heads
                        FROM aimhigh_headcount h JOIN aimhigh_event e ON e.id = h.event_id
                        WHERE e.state <> 'CANCELLED' AND e.la_code IN (:boroughs)
                          AND (h.school_id IS NULL OR %s)
                          AND YEAR(e.held_on) + (MONTH(e.held_on) >= 9) BETWEEN :from AND :to
                          AND (:series IS NULL OR e.series = :series)
                          AND NOT EXISTS (SELECT 1 FROM aimhigh_headcount later
                                          WHERE later.event_id = h.event_id AND later.people = h.people
                                            AND later.school_id <=> h.school_id
                                            AND later.organisation <=> h.organisation AND later.id > h.id)
                        GROUP BY h.people ORDER BY h.people
                        """.formatted(ScopeClause.onSharing(scope, "h.school_id").sql()))
                .params(during(scope, span))
                .query((ResultSet row) -> {
                    counts.put(People.valueOf(row.getString("people")), row.getLong("heads"));
                });
        return counts;
    }

    private static Map<String, @Nullable Object> during(FigureScope scope, Span span) {
        Map<String, @Nullable Object> parameters =
                new HashMap<>(ScopeClause.onSharing(scope, "a.school_id").params());
        parameters.put("boroughs", boroughs(scope));
        parameters.put("from", span.from());
        parameters.put("to", span.to());
        parameters.put("series", span.series() == null ? null : span.series().name());
        return parameters;
    }

    private static String reached(FigureScope scope) {
        return REACHED + ScopeClause.onSharing(scope, "a.school_id").sql();
    }

    private static List<String> boroughs(FigureScope scope) {
        return scope.boroughs().stream().map(LaCode::value).sorted().toList();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(row.getLong("places"), row.getLong("pupils"));
    }
}
