package org.raisingthegame.tracker.figures.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.pupils.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pupils of schools whose figures the reader may be shown, as matching needs them, and what a measure says of each. Nothing of it is
 * shown: pairs are added up.
 */
@Component
public class MatchingQueries {

    private final JdbcClient jdbc;

    MatchingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pupil at the school that counts him or her in a year; what isn't known is null. */
    public record KnownPupil(
            PupilId pupil,
            SchoolId school,
            Phase phase,
            String yearGroup,
            Ethnicity ethnicity,
            @Nullable Sex sex,
            @Nullable Boolean freeMeals,
            @Nullable SenProvision sen) {}

    /** A pupil at a school in a year. */
    public record At(PupilId pupil, SchoolId school, AcademicYear year) {}

    /** Those of the given pupils who are counted in a year, with a year group and an ethnicity. */
    public List<KnownPupil> known(FigureScope scope, AcademicYear year, Collection<PupilId> pupils) {
        return known(scope, year, "h.pupil_id IN (:some)", numbers(pupils), Set.of(Ethnicity.values()));
    }

    /** All pupils counted in a year who are in one of the year groups, and of one of the ethnicities. */
    public List<KnownPupil> among(
            FigureScope scope, AcademicYear year, Set<String> yearGroups, Set<Ethnicity> ethnicities) {
        return yearGroups.isEmpty()
                ? List.of()
                : known(scope, year, "r.year_group IN (:some)", yearGroups, ethnicities);
    }

    /** The ethnicity is the year's, else the last recorded before, else the next after, as in all figures. */
    private List<KnownPupil> known(
            FigureScope scope, AcademicYear year, String which, Collection<?> some, Set<Ethnicity> ethnicities) {
        ScopeClause shown = ScopeClause.onFigures(scope, "h.school_id");
        return jdbc.sql("""
                        SELECT h.pupil_id, h.school_id, s.phase, r.year_group, r.sex, c.fsm, c.sen,
                               COALESCE(c.ethnicity,
                                 (SELECT b.ethnicity FROM pupils_characteristics b
                                  WHERE b.school_id = h.school_id AND b.pupil_id = h.pupil_id
                                    AND b.academic_year < h.academic_year AND b.ethnicity IS NOT NULL
                                  ORDER BY b.academic_year DESC LIMIT 1),
                                 (SELECT a.ethnicity FROM pupils_characteristics a
                                  WHERE a.school_id = h.school_id AND a.pupil_id = h.pupil_id
                                    AND a.academic_year > h.academic_year AND a.ethnicity IS NOT NULL
                                  ORDER BY a.academic_year LIMIT 1)) AS ethnicity
                        FROM pupils_headcount h
                        JOIN schools_school s ON s.id = h.school_id
                        JOIN pupils_roll r ON r.school_id = h.school_id AND r.as_at = h.as_at AND r.pupil_id = h.pupil_id
                        LEFT JOIN pupils_characteristics c ON c.school_id = h.school_id
                          AND c.academic_year = h.academic_year AND c.pupil_id = h.pupil_id
                        WHERE h.academic_year = :year AND r.year_group IS NOT NULL AND %s AND %s
                        HAVING ethnicity IN (:ethnicities)
                        """.formatted(which, shown.sql()))
                .params(shown.params())
                .param("year", year.endYear())
                .param("some", some)
                .param(
                        "ethnicities",
                        ethnicities.stream()
                                .filter(ethnicity -> ethnicity != Ethnicity.NOBT)
                                .map(Ethnicity::name)
                                .toList())
                .query(MatchingQueries::known)
                .list();
    }

    private static KnownPupil known(ResultSet row, int index) throws SQLException {
        boolean freeMeals = row.getBoolean("fsm");
        Boolean fsm = row.wasNull() ? null : freeMeals;
        String sex = row.getString("sex");
        String sen = row.getString("sen");
        return new KnownPupil(
                new PupilId(row.getLong("pupil_id")),
                new SchoolId(row.getLong("school_id")),
                Phase.valueOf(row.getString("phase")),
                row.getString("year_group"),
                Ethnicity.valueOf(row.getString("ethnicity")),
                sex == null ? null : Sex.valueOf(sex),
                fsm,
                sen == null ? null : SenProvision.valueOf(sen));
    }

    /**
     * What a measure says of each of the pupils in each of the years, in the unit of its figure; nothing for those whom it
     * doesn't count.
     */
    public Map<At, Double> values(
            FigureScope scope, Measure measure, Set<AcademicYear> years, Collection<PupilId> pupils) {
        Map<At, Double> values = new HashMap<>();
        ScopeClause shown = ScopeClause.onFigures(scope, "m.school_id");
        String rows = measure.relations().stream()
                .map(relation ->
                        """
                        SELECT pupil_id, school_id, academic_year, numerator, denominator, %s AS possible
                        FROM (%s) relation WHERE academic_year IN (:years) AND pupil_id IN (:pupils)
                        """.formatted(measure.kind() == MeasureKind.SHARE_OF_POSSIBLE ? "possible" : "0", relation))
                .collect(Collectors.joining(" UNION ALL "));
        jdbc.sql("""
                        SELECT m.pupil_id, m.school_id, m.academic_year, SUM(m.numerator) AS numerator,
                               SUM(m.possible) AS possible
                        FROM (%s) m WHERE %s
                        GROUP BY m.pupil_id, m.school_id, m.academic_year
                        HAVING SUM(m.denominator) > 0
                        """.formatted(rows, shown.sql()))
                .params(shown.params())
                .param("years", years.stream().map(AcademicYear::endYear).toList())
                .param("pupils", numbers(pupils))
                .query((ResultSet row) -> {
                    values.put(
                            new At(
                                    new PupilId(row.getLong("pupil_id")),
                                    new SchoolId(row.getLong("school_id")),
                                    new AcademicYear(row.getInt("academic_year"))),
                            value(measure, row.getLong("numerator"), row.getLong("possible")));
                });
        return values;
    }

    private static double value(Measure measure, long numerator, long possible) {
        long counted = measure.counting() == Counting.ONCE_A_PUPIL ? Math.min(1, numerator) : numerator;
        return switch (measure.kind()) {
            case PROPORTION, RATE_PER_100 -> 100.0 * counted;
            case MEAN -> (double) counted / measure.partsOfOne();
            case SHARE_OF_POSSIBLE -> 100.0 * counted / possible;
        };
    }

    private static Collection<Long> numbers(Collection<PupilId> pupils) {
        return pupils.isEmpty()
                ? Set.of(0L)
                : pupils.stream().map(PupilId::value).toList();
    }
}
