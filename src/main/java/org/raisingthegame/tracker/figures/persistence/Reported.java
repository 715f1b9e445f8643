package org.raisingthegame.tracker.figures.persistence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Of which schools and years events of a plugin are known. Where events are counted among the pupils on roll, nothing recorded may
 * mean that nothing happened, or that nobody sent the list. A year of which no school of the borough has an event is one whose lists
 * nobody imported; a school of a phase that always has some ({@link Measure#listsFrom}) and has none in any year never sent its own.
 * Both have no data. Any other school without an event may well have had none.
 */
@Component
@Unscoped("Says of which years something is known; only figures reads it")
public class Reported {

    private final JdbcTemplate jdbc;

    Reported(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What narrows rows of schools {@code s} to those of which something is known; nothing for a measure that is not over a headcount.
     *
     * @param counted the alias of what has a school and a year
     */
    static String clause(Measure measure, String counted) {
        if (!measure.overHeadcount()) {
            return "";
        }
        String year = """
                AND (s.la_code, %s.academic_year) IN (
                  SELECT any.la_code, r.academic_year FROM figures_reported r JOIN schools_school any ON any.id = r.school_id
                  WHERE r.plugin = :plugin)
                """.formatted(counted);
        String school = """
                AND (s.phase NOT IN (:listsFrom)
                     OR s.id IN (SELECT r.school_id FROM figures_reported r WHERE r.plugin = :plugin))
                """;
        return measure.listsFrom().isEmpty() ? year : year + school;
    }

    /** The parameters of {@link #clause}. */
    static Map<String, Object> parameters(Measure measure) {
        return Map.of(
                "plugin",
                measure.plugin(),
                "listsFrom",
                measure.listsFrom().stream().map(Phase::name).toList());
    }

    /** Whether any event of the plugin is known of one of these schools, in any year. */
    public boolean everOf(String plugin, Collection<SchoolId> schools) {
        return schools(plugin).stream().anyMatch(schools::contains);
    }

    /**
     * Notes anew of which of the school-years in hand, {@code figures_making_scope}, the plugin has events.
     *
     * @return all years of the schools that have come to be known, or to be unknown: where nothing was recorded it means something
     *     else now
     */
    Set<SchoolYear> note(String plugin) {
        Set<SchoolId> before = schools(plugin);
        jdbc.update(
                "DELETE r FROM figures_making_scope s STRAIGHT_JOIN figures_reported r ON r.plugin = ?"
                        + " AND r.school_id = s.school_id AND r.academic_year = s.academic_year",
                plugin);
        jdbc.update("""
                INSERT INTO figures_reported (plugin, school_id, academic_year)
                SELECT DISTINCT ?, e.school_id, e.academic_year
                FROM figures_making_scope s
                STRAIGHT_JOIN figures_event e ON e.school_id = s.school_id AND e.academic_year = s.academic_year
                WHERE e.measure LIKE CONCAT(?, '.%')
                """, plugin, plugin);
        Set<SchoolId> now = schools(plugin);
        Set<SchoolId> turned = new HashSet<>(before);
        turned.addAll(now);
        turned.removeIf(school -> before.contains(school) && now.contains(school));
        return turned.isEmpty()
                ? Set.of()
                : jdbc
                        .query(
                                "SELECT school_id, academic_year FROM figures_making_scope",
                                (row, index) -> new SchoolYear(
                                        new SchoolId(row.getLong("school_id")),
                                        new AcademicYear(row.getInt("academic_year"))))
                        .stream()
                        .filter(one -> turned.contains(one.school()))
                        .collect(Collectors.toSet());
    }

    private Set<SchoolId> schools(String plugin) {
        List<SchoolId> schools = jdbc.query(
                "SELECT DISTINCT school_id FROM figures_reported WHERE plugin = ?",
                (row, index) -> new SchoolId(row.getLong("school_id")),
                plugin);
        return new HashSet<>(schools);
    }
}
