package org.raisingthegame.tracker.figures.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.SenProvision;
import org.raisingthegame.tracker.core.Sex;
import org.raisingthegame.tracker.figures.TakingPart;
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

    /**
     * The given pupils as a table. They come as one text: thousands of numbers in an IN list lead MariaDB to read all that is known of
     * each pupil in any year.
     */
    private static final String GIVEN = """
            JSON_TABLE(:given, '$[*]' COLUMNS (school_id BIGINT PATH '$[0]', pupil_id BIGINT PATH '$[1]')) given
            """;

    private static final String AT_SCHOOL =
            "given.school_id = relation.school_id AND given.pupil_id = relation.pupil_id";

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
            @Nullable SenProvision sen) {

        public TakingPart.At place() {
            return new TakingPart.At(pupil, school);
        }
    }

    /** A pupil at a school in a year. */
    public record At(PupilId pupil, SchoolId school, AcademicYear year) {}

    /** Those of the given pupils who are counted in a year at the given school, with a year group and an ethnicity that was obtained. */
    public List<KnownPupil> known(FigureScope scope, AcademicYear year, Collection<TakingPart.At> pupils) {
        return known(
                scope,
                year,
                "JOIN " + GIVEN + " ON given.school_id = h.school_id AND given.pupil_id = h.pupil_id WHERE TRUE",
                Map.of(
                        "given",
                        listed(pupils),
                        "ethnicities",
                        names(Stream.of(Ethnicity.values()).filter(ethnicity -> ethnicity != Ethnicity.NOBT))));
    }

    /** All pupils counted in a year who may share year group, ethnicity and phase with one of the given. */
    public List<KnownPupil> like(FigureScope scope, AcademicYear year, Collection<KnownPupil> pupils) {
        return pupils.isEmpty()
                ? List.of()
                : known(
                        scope,
                        year,
                        "WHERE h.year_group IN (:yearGroups) AND s.phase IN (:phases)",
                        Map.of(
                                "yearGroups",
                                pupils.stream().map(KnownPupil::yearGroup).collect(Collectors.toSet()),
                                "phases",
                                names(pupils.stream().map(KnownPupil::phase)),
                                "ethnicities",
                                names(pupils.stream().map(KnownPupil::ethnicity))));
    }

    /** The ethnicity is the year's, else the last recorded before, else the next after, as in all figures. */
    private List<KnownPupil> known(FigureScope scope, AcademicYear year, String which, Map<String, Object> parameters) {
        ScopeClause shown = ScopeClause.onFigures(scope, "h.school_id");
        return jdbc.sql("""
                        SELECT h.pupil_id, h.school_id, s.phase, h.year_group, h.sex, c.fsm, c.sen,
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
                        LEFT JOIN pupils_characteristics c ON c.school_id = h.school_id
                          AND c.academic_year = h.academic_year AND c.pupil_id = h.pupil_id
                        %s AND h.academic_year = :year AND h.year_group IS NOT NULL AND %s
                        HAVING ethnicity IN (:ethnicities)
                        """.formatted(which, shown.sql()))
                .params(shown.params())
                .params(parameters)
                .param("year", year.endYear())
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
     * What a measure says of each of the pupils at the given school in each of the years, in the unit of its figure; nothing for those
     * whom it doesn't count.
     */
    public Map<At, Double> values(
            FigureScope scope, Measure measure, Set<AcademicYear> years, Collection<TakingPart.At> pupils) {
        return values(scope, rows(measure, AT_SCHOOL), measure, years, years, pupils);
    }

    /**
     * The same of pupils who are {@linkplain #known known} in the first of two years: its headcount has them, and needn't be asked once
     * more.
     */
    public Map<At, Double> valuesOfCounted(
            FigureScope scope, Measure measure, AcademicYear known, AcademicYear later, Collection<KnownPupil> pupils) {
        boolean overHeadcount = measure.overHeadcount();
        return values(
                scope,
                overHeadcount
                        ? rows(measure, AT_SCHOOL) + " UNION ALL SELECT given.pupil_id, given.school_id, "
                                + known.endYear() + ", 0, 1, 0 FROM " + GIVEN
                        : rows(measure, AT_SCHOOL),
                measure,
                Set.of(known, later),
                overHeadcount ? Set.of(later) : Set.of(known, later),
                pupils.stream().map(KnownPupil::place).toList());
    }

    /** The same at whatever school; of a pupil who is known at two, once. */
    public Map<At, Double> valuesAnywhere(
            FigureScope scope, Measure measure, AcademicYear year, Collection<KnownPupil> pupils) {
        return values(
                scope,
                rows(measure, "given.pupil_id = relation.pupil_id"),
                measure,
                Set.of(year),
                Set.of(year),
                pupils.stream()
                        .collect(Collectors.toMap(KnownPupil::pupil, KnownPupil::place, (one, other) -> one))
                        .values());
    }

    private Map<At, Double> values(
            FigureScope scope,
            String rows,
            Measure measure,
            Set<AcademicYear> years,
            Set<AcademicYear> countedIn,
            Collection<TakingPart.At> pupils) {
        Map<At, Double> values = new HashMap<>();
        ScopeClause shown = ScopeClause.onFigures(scope, "m.school_id");
        jdbc.sql("""
                        SELECT m.pupil_id, m.school_id, m.academic_year, SUM(m.numerator) AS numerator,
                               SUM(m.possible) AS possible
                        FROM (%s) m WHERE %s
                        GROUP BY m.pupil_id, m.school_id, m.academic_year
                        HAVING SUM(m.denominator) > 0
                        """.formatted(rows, shown.sql()))
                .params(shown.params())
                .param("years", ends(years))
                .param("countedIn", ends(countedIn))
                .param("given", listed(pupils))
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

    /** The rows of a measure, of the given pupils; those of the headcount, which comes first, of the years in which it is asked. */
    private static String rows(Measure measure, String on) {
        List<String> relations = measure.relations();
        return IntStream.range(0, relations.size())
                .mapToObj(place -> """
                        SELECT relation.pupil_id, relation.school_id, academic_year, numerator, denominator, %s AS possible
                        FROM (%s) relation JOIN %s ON %s WHERE academic_year IN (%s)
                        """.formatted(
                                measure.kind() == MeasureKind.SHARE_OF_POSSIBLE ? "possible" : "0",
                                relations.get(place),
                                GIVEN,
                                on,
                                place == 0 ? ":countedIn" : ":years"))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static double value(Measure measure, long numerator, long possible) {
        long counted = measure.counting() == Counting.ONCE_A_PUPIL ? Math.min(1, numerator) : numerator;
        return switch (measure.kind()) {
            case PROPORTION, RATE_PER_100 -> 100.0 * counted;
            case MEAN -> (double) counted / measure.partsOfOne();
            case SHARE_OF_POSSIBLE -> 100.0 * counted / possible;
        };
    }

    private static String listed(Collection<TakingPart.At> pupils) {
        return pupils.stream()
                .map(at -> "[" + at.school().value() + "," + at.pupil().value() + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static List<Integer> ends(Set<AcademicYear> years) {
        return years.stream().map(AcademicYear::endYear).toList();
    }

    private static List<String> names(Stream<? extends Enum<?>> values) {
        return values.map(Enum::name).distinct().toList();
    }
}
