package org.raisingthegame.tracker.figures.persistence;

import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on the rolls of schools, in shares; by them schools are found alike. They are shown in steps only, or to whom may see them. */
@Component
@Unscoped("Only figures reads beyond the caller's row scope: within his boroughs, and never a pupil")
public class ShareQueries {

    /** The parts that are added up; a key is read by each, and not all parts to find these. */
    private static final List<String> PARTS = List.of("", "FY", "EY", "SK", "SE");

    private final JdbcClient jdbc;

    ShareQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the pupils on roll, how many: from 0 to 1. */
    public record Shares(
            SchoolId school,
            long pupils,
            double freeMeals,
            double additionalLanguage,
            double specialNeeds,
            double group) {}

    /** @param measure one over a headcount */
    public List<Shares> ofSchools(FigureScope scope, Measure measure, Set<Ethnicity> group, AcademicYear year) {
        return jdbc.sql("""
                        SELECT c.school_id, SUM(IF(c.part = '', c.denominator, 0)) AS pupils,
                               SUM(IF(c.part = 'FY', c.denominator, 0)) AS free_meals,
                               SUM(IF(c.part = 'EY', c.denominator, 0)) AS additional_language,
                               SUM(IF(c.part IN ('SK', 'SE'), c.denominator, 0)) AS special_needs,
                               SUM(IF(c.part = '' AND c.ethnicity IN (:group), c.denominator, 0)) AS of_group
                        FROM %s p STRAIGHT_JOIN schools_school s
                        STRAIGHT_JOIN figures_cell c ON c.measure = :headcount AND c.school_id = s.id
                          AND c.part = p.part AND c.academic_year = :year
                        WHERE s.la_code IN (:boroughs)
                        GROUP BY c.school_id
                        HAVING pupils > 0
                        """.formatted(CellIds.table("part", PARTS)))
                .param("group", group.stream().map(Ethnicity::name).toList())
                .param("headcount", CellIds.headcount(measure))
                .param("year", year.endYear())
                .param("boroughs", scope.boroughs().stream().map(LaCode::value).toList())
                .query((row, index) -> {
                    double pupils = row.getDouble("pupils");
                    return new Shares(
                            new SchoolId(row.getLong("school_id")),
                            row.getLong("pupils"),
                            row.getDouble("free_meals") / pupils,
                            row.getDouble("additional_language") / pupils,
                            row.getDouble("special_needs") / pupils,
                            row.getDouble("of_group") / pupils);
                })
                .list();
    }
}
