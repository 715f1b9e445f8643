package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;
import static org.raisingthegame.tracker.access.SignInFixture.OTHER_BOROUGH;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.YearGroup;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** Figures that milestones are bound to; today is 20 November 2026. */
@DatabaseTest
@Import(FiguresBeans.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundFiguresTest {

    @Autowired
    BoundFigures bound;

    @Autowired
    FigureRefresh refresh;

    @Autowired
    SignInFixture people;

    @Autowired
    FiguresFixture given;

    private SchoolId own;
    private SchoolId partner;

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
        own = people.school("2088301", "Made-up Own School");
        partner = people.school("2088302", "Made-up Partner School");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void a_milestone_reads_its_figure_with_n_interval_status_and_day() {
        given.cohort(own, 2025, "BCRB", 8, 3);
        given.cohort(own, 2026, "BCRB", 12, 8);
        given.cohort(own, 2026, "WBRI", 30, 21);
        asHeadOf(own);

        BoundTrend trend = figures(FiguresBeans.RESULTS, null, 2025, 2023, 2026);

        assertThat(trend.years()).extracting(year -> year.year().endYear()).containsExactly(2023, 2024, 2025, 2026);
        assertThat(trend.in(new AcademicYear(2024)).orElseThrow().figure()).isEqualTo(new Figure.Missing());
        BoundFigure latest = trend.latest().orElseThrow();
        Value value = (Value) latest.figure();
        assertThat(value.numerator()).isEqualTo(8);
        assertThat(value.denominator()).isEqualTo(12);
        assertThat(value.interval()).isNotNull();
        assertThat(latest.status()).isEqualTo(DataStatus.FINAL);
        assertThat(latest.asAt()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(latest.fewPupils()).isFalse();
        assertThat(((Comparison.Points) latest.gap()).points()).isCloseTo(100 * (8 / 12.0 - 21 / 30.0), within(1e-9));
        assertThat(((Comparison.Points) latest.sinceBaseline()).verdict()).isEqualTo(Verdict.TOO_FEW);
        BoundFigure baseline = trend.in(new AcademicYear(2025)).orElseThrow();
        assertThat(baseline.fewPupils()).isTrue();
        assertThat(baseline.sinceBaseline()).isEqualTo(new Comparison.None());
    }

    @Test
    void years_without_tests_say_so_and_the_running_year_is_to_date() {
        onRoll(own, 2027, 12);
        // Else nobody would have imported this year's suspensions yet.
        given.event(given.pupil(), own, 2027, LocalDate.of(2026, 10, 1));
        asHeadOf(own);
        assertThat(figures(FiguresBeans.RESULTS, null, null, 2020, 2021).years())
                .extracting(BoundFigure::figure)
                .containsOnly(new Figure.NotCollected("test.no-tests"));
        BoundFigure running = figures(FiguresBeans.SUSPENSIONS, null, null, 2027, 2027)
                .latest()
                .orElseThrow();
        assertThat(running.status()).isEqualTo(DataStatus.TO_DATE);
        assertThat(((Value) running.figure()).denominator()).isEqualTo(12);
    }

    @Test
    void an_average_has_students_interval_and_the_status_of_its_release() {
        given.scores(own, 2026, "BCRB", 98, 100, 102, 104);
        given.scores(own, 2026, "WBRI", 105, 107);
        asHeadOf(own);
        BoundFigure figure =
                figures(FiguresBeans.SCORE, null, null, 2026, 2026).latest().orElseThrow();
        Value value = (Value) figure.figure();
        // By hand: mean 101, variance 20/3, t(3) = 3.182446; half-width 3.182446 × √(20/3/4) = 4.10852.
        assertThat(value.value()).isEqualTo(101);
        assertThat(value.denominator()).isEqualTo(4);
        assertThat(value.interval().lower()).isCloseTo(96.89148, within(1e-4));
        assertThat(value.interval().upper()).isCloseTo(105.10852, within(1e-4));
        assertThat(figure.status()).isEqualTo(DataStatus.AMENDED);
        assertThat(((Comparison.Points) figure.gap()).points()).isEqualTo(-5);
        assertThat(((Comparison.Points) figure.gap()).verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void a_share_divides_all_that_was_done_by_all_that_was_possible() {
        LocalDate day = LocalDate.of(2026, 11, 13);
        int[][] sessions = {{90, 100}, {40, 50}, {190, 200}};
        for (int[] pupil : sessions) {
            long id = given.pupil();
            given.characteristics(id, own, 2027, "BCRB");
            given.score(id, own, 2027, pupil[0], pupil[1], day, null);
        }
        asHeadOf(own);
        BoundFigure figure = figures(FiguresBeans.ATTENDANCE, null, null, 2027, 2027)
                .latest()
                .orElseThrow();
        Value value = (Value) figure.figure();
        // By hand: 320 of 350; the residuals −1.42857, −5.71429 and 7.14286 give a standard error of 3.23970 points,
        // and
        // t(2) = 4.302653, so 91.42857 ± 13.93930; nobody attends more than everything.
        assertThat(value.value()).isCloseTo(91.42857, within(1e-4));
        assertThat(value.denominator()).isEqualTo(3);
        assertThat(value.interval().lower()).isCloseTo(77.48927, within(1e-3));
        assertThat(value.interval().upper()).isEqualTo(100);
        assertThat(figure.status()).isEqualTo(DataStatus.TO_DATE);
        assertThat(figure.asAt()).isEqualTo(day);
    }

    @Test
    void a_judgement_is_read_by_year_group_and_no_other_measure_is() {
        judged(own, "5", 4, 3);
        judged(own, "6", 6, 2);
        asHeadOf(own);
        assertThat(numerator(figures(FiguresBeans.ON_TRACK, YearGroup.Y6, null, 2027, 2027)))
                .isEqualTo(2);
        assertThat(numerator(figures(FiguresBeans.ON_TRACK, null, null, 2027, 2027)))
                .isEqualTo(5);
        assertThat(bound.yearGroups(FiguresBeans.ON_TRACK, own)).containsExactly(YearGroup.Y5, YearGroup.Y6);
        assertThatThrownBy(() -> figures(FiguresBeans.RESULTS, YearGroup.Y6, null, 2026, 2026))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_schools_figures_are_not_found() {
        given.cohort(partner, 2026, "BCRB", 12, 8);
        refresh.refreshAll();
        asHeadOf(own);
        BoundQuery query = new BoundQuery(
                FiguresBeans.RESULTS, partner, bound.defaultGroup(), new AcademicYear(2026), new AcademicYear(2026));
        assertThatThrownBy(() -> bound.figures(query)).isInstanceOf(OutOfScope.class);
        people.signIn(people.champion(own), "SEE_FIGURES");
        assertThatThrownBy(() -> bound.figures(query)).isInstanceOf(OutOfScope.class);
        people.signIn(people.head(partner));
        assertThatThrownBy(() -> bound.figures(query)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_partner_sees_three_years_pooled_and_suppressed_but_no_single_year_and_no_judgement() {
        given.cohort(partner, 2024, "BCRB", 4, 2);
        given.cohort(partner, 2025, "BCRB", 7, 5);
        given.cohort(partner, 2026, "BCRB", 5, 3);
        for (int year : List.of(2024, 2025, 2026)) {
            given.cohort(partner, year, "WBRI", 20, 12);
        }
        given.cohort(partner, 2022, "BCRB", 6, 3);
        given.cohort(partner, 2022, "WBRI", 20, 12);
        given.cohort(partner, 2027, "BCRB", 9, 9);
        judged(partner, "6", 12, 6);
        asHeadOf(own);

        SharedProfile profile = bound.sharedProfile(partner);

        assertThat(profile.measures()).extracting(one -> one.measure().id()).containsExactly(FiguresBeans.RESULTS);
        List<Pool> pools = profile.measures().getFirst().pools();
        assertThat(pools).extracting(pool -> pool.years().last().endYear()).containsExactly(2026, 2023);
        Value pooled = (Value) pools.getFirst().group();
        assertThat(pooled.numerator()).isEqualTo(10);
        assertThat(pooled.denominator()).isEqualTo(16);
        assertThat(pools.get(1).group()).isInstanceOf(Suppressed.class);
        assertThat(pools.get(1).gap()).isEqualTo(new Comparison.Hidden());
        assertThatThrownBy(() -> bound.sharedProfile(people.school("2108301", "Made-up School Elsewhere")))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void pools_never_overlap_and_none_holds_a_year_that_is_not_over() {
        List<Pool.Years> before = Pool.Years.endingBefore(new AcademicYear(2027), new AcademicYear(2017));
        assertThat(before)
                .containsExactly(
                        new Pool.Years(new AcademicYear(2024), new AcademicYear(2026)),
                        new Pool.Years(new AcademicYear(2021), new AcademicYear(2023)),
                        new Pool.Years(new AcademicYear(2018), new AcademicYear(2020)),
                        new Pool.Years(new AcademicYear(2015), new AcademicYear(2017)));
        assertThat(Pool.Years.endingBefore(new AcademicYear(2029), new AcademicYear(2017)))
                .isEqualTo(before);
    }

    @Test
    void the_measures_on_offer_fit_the_school_and_say_how_they_can_be_bound() {
        SchoolId secondary = people.school("2088303", "Made-up Secondary School", "SECONDARY");
        people.signIn(people.officer(BOROUGH, OTHER_BOROUGH), "SEE_FIGURES");
        assertThat(bound.measuresFor(secondary))
                .extracting(BindableMeasure::id)
                .contains(FiguresBeans.SUSPENSIONS)
                .doesNotContain(FiguresBeans.RESULTS);
        BindableMeasure onTrack = bound.measure(FiguresBeans.ON_TRACK).orElseThrow();
        assertThat(onTrack.live()).isTrue();
        assertThat(onTrack.byYearGroup()).isTrue();
        assertThat(onTrack.schoolsOwn()).isTrue();
        assertThat(onTrack.countsPupils()).isTrue();
        assertThat(bound.measure(FiguresBeans.SCORE).orElseThrow().countsPupils())
                .isFalse();
    }

    private void judged(SchoolId school, String yearGroup, int pupils, int onTrack) {
        for (int number = 0; number < pupils; number++) {
            long pupil = given.pupil();
            given.characteristics(pupil, school, 2027, "BCRB");
            given.score(pupil, school, 2027, number < onTrack ? 1 : 0, null, LocalDate.of(2026, 10, 16), yearGroup);
        }
    }

    private void onRoll(SchoolId school, int year, int pupils) {
        for (int number = 0; number < pupils; number++) {
            long pupil = given.pupil();
            given.characteristics(pupil, school, year, "BCRB");
            given.onRoll(pupil, school, year, true);
        }
    }

    private void asHeadOf(SchoolId school) {
        refresh.refreshAll();
        people.signIn(people.head(school), "SEE_FIGURES");
    }

    private BoundTrend figures(
            String measure, @Nullable YearGroup yearGroup, @Nullable Integer baseline, int from, int to) {
        return bound.figures(new BoundQuery(
                measure,
                own,
                bound.defaultGroup(),
                yearGroup,
                baseline == null ? null : new AcademicYear(baseline),
                new AcademicYear(from),
                new AcademicYear(to)));
    }

    private static long numerator(BoundTrend trend) {
        return ((Value) trend.latest().orElseThrow().figure()).numerator();
    }
}
