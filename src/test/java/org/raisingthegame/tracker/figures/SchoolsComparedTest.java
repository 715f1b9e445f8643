package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.FunnelLimits.Position;
import org.raisingthegame.tracker.figures.SchoolsCompared.Among;
import org.raisingthegame.tracker.figures.SchoolsCompared.Compared;
import org.raisingthegame.tracker.figures.SchoolsCompared.SchoolInYear;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Schools beside each other, as different people see them; today is 20 November 2026. */
@DatabaseTest
@Import(FiguresBeans.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolsComparedTest {

    private static final Pool.Years THREE = new Pool.Years(new AcademicYear(2024), new AcademicYear(2026));

    @Autowired
    SchoolsCompared compared;

    @Autowired
    Trends trends;

    @Autowired
    FigureRefresh refresh;

    @Autowired
    SignInFixture people;

    @Autowired
    FiguresFixture given;

    @Autowired
    JdbcTemplate jdbc;

    private final List<SchoolId> schools = new ArrayList<>();

    @BeforeAll
    void createTables() {
        given.createTables();
    }

    @AfterAll
    void dropTables() {
        given.dropTables();
    }

    @BeforeEach
    void schools() {
        schools.clear();
        for (int number = 0; number < 12; number++) {
            SchoolId school = people.school("20886%02d".formatted(number), "Made-up Compared " + (char) ('A' + number));
            schools.add(school);
            for (int year = 2024; year <= 2026; year++) {
                // Half have six of the group a year, too few to be shown by the year, and half have twenty.
                int pupils = number % 2 == 0 ? 6 : 20;
                given.cohort(school, year, "BCRB", pupils, number == 11 ? 20 : pupils / 2);
                given.cohort(school, year, "WBRI", 20 + number, 12);
            }
        }
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void each_school_stands_there_as_its_own_trend_has_it_whoever_looks() {
        refresh.refreshAll();
        for (UserId account : List.of(
                people.officer(new LaCode("208")), people.champion(schools.getFirst()), people.head(schools.get(3)))) {
            people.signIn(account, "SEE_FIGURES");
            Compared in2025 = in(2025);
            assertThat(in2025.schools()).hasSize(12);
            for (SchoolInYear one : in2025.schools()) {
                assertThat(one.year())
                        .isEqualTo(ownTrend(one).years().stream()
                                .filter(year -> year.year().endYear() == 2025)
                                .findFirst()
                                .orElseThrow());
            }
            TrendYear set = trends
                    .trend(new TrendQuery(FiguresBeans.RESULTS, new Place.AllSchools(), trends.defaultGroup()))
                    .years()
                    .stream()
                    .filter(year -> year.year().endYear() == 2025)
                    .findFirst()
                    .orElseThrow();
            assertThat(in2025.together()).isEqualTo(set);
        }
    }

    @Test
    void what_it_reads_does_not_grow_with_the_schools() {
        refresh.refreshAll();
        people.signIn(people.champion(schools.getFirst()), "SEE_FIGURES");
        in(2025);
        long before = statements();
        in(2025);
        // Asked school by school there were ten for each of the twelve.
        assertThat(statements() - before).isLessThan(24);
    }

    @Test
    void three_years_together_show_everybody_the_schools_that_one_year_hides() {
        refresh.refreshAll();
        people.signIn(people.champion(schools.getFirst()), "SEE_FIGURES");
        assertThat(compared.pools(FiguresBeans.RESULTS)).contains(THREE);
        SchoolInYear byYear = of(in(2025), "Made-up Compared A");
        assertThat(byYear.figure()).isInstanceOf(Suppressed.class);
        Compared together = compared.in(FiguresBeans.RESULTS, Among.ALL, THREE);
        long shown = together.schools().stream()
                .filter(one -> one.figure() instanceof Value)
                .count();
        assertThat(shown)
                .isGreaterThan(in(2025).schools().stream()
                        .filter(one -> one.figure() instanceof Value)
                        .count());
        // 6 + 6 + 6 pupils, of whom 3 + 3 + 3; of B 60, of whom 30.
        together.schools().stream()
                .filter(one -> one.school().name().endsWith(" A") && one.figure() instanceof Value)
                .forEach(one -> {
                    assertThat(((Value) one.figure()).denominator()).isEqualTo(18);
                    assertThat(((Value) one.figure()).numerator()).isEqualTo(9);
                });
    }

    @Test
    void the_limits_lie_around_the_schools_together_and_say_nothing_of_fewer_than_ten_pupils() {
        refresh.refreshAll();
        people.signIn(people.officer(new LaCode("208")), "SEE_FIGURES");
        Compared in2025 = in(2025);
        FunnelLimits limits = in2025.limits().orElseThrow();
        // 6 × 6 and 6 × 20 pupils; half of each, but all 20 of one.
        assertThat(limits.all().denominator()).isEqualTo(156);
        assertThat(limits.all().numerator()).isEqualTo(88);
        assertThat(limits.of((Value) of(in2025, "Made-up Compared A").figure())).isEqualTo(Position.TOO_FEW);
        assertThat(limits.of((Value) of(in2025, "Made-up Compared B").figure())).isEqualTo(Position.WITHIN);
        assertThat(limits.of((Value) of(in2025, "Made-up Compared L").figure())).isEqualTo(Position.BEYOND_OUTER);
    }

    @Test
    void a_schools_own_judgement_and_a_measure_that_is_not_there_are_not_compared() {
        people.signIn(people.officer(new LaCode("208")), "SEE_FIGURES");
        assertThatThrownBy(() -> compared.in(FiguresBeans.ON_TRACK, Among.ALL, THREE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> compared.years("no.such")).isInstanceOf(UnknownMeasure.class);
    }

    private Compared in(int year) {
        return compared.in(FiguresBeans.RESULTS, Among.ALL, Pool.Years.of(new AcademicYear(year)));
    }

    private Trend ownTrend(SchoolInYear one) {
        return trends.trend(new TrendQuery(
                FiguresBeans.RESULTS, new Place.OneSchool(one.school().id()), trends.defaultGroup()));
    }

    private static SchoolInYear of(Compared compared, String name) {
        return compared.schools().stream()
                .filter(one -> one.school().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long statements() {
        return jdbc.queryForObject(
                "SELECT CAST(VARIABLE_VALUE AS UNSIGNED) FROM information_schema.SESSION_STATUS"
                        + " WHERE VARIABLE_NAME = 'QUESTIONS'",
                Long.class);
    }
}
