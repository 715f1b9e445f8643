package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.EthnicMajorGroup;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.PublishedRolls.Roll;
import org.raisingthegame.tracker.figures.Trend.TrendYear;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Trends as different people see them; today is 20 November 2026. */
@DatabaseTest
@Import(FiguresBeans.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrendsTest {

    private static final Place FOUNDING = new Place.FoundingMembers();

    @Autowired
    Trends trends;

    @Autowired
    PublishedRolls rolls;

    @Autowired
    FigureRefresh refresh;

    @Autowired
    SignInFixture people;

    @Autowired
    FiguresFixture given;

    @Autowired
    JdbcTemplate jdbc;

    private SchoolId founding;
    private SchoolId alsoFounding;
    private SchoolId secondary;
    private SchoolId outside;

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
        founding = people.school("2088201", "Made-up Founding School");
        alsoFounding = people.school("2088202", "Made-up Other Founding School");
        secondary = people.school("2088203", "Made-up Secondary School", "SECONDARY");
        outside = people.school("2088204", "Made-up School Outside");
        List.of(founding, alsoFounding, secondary).forEach(people::founding);
        given.cohort(founding, 2018, "BCRB", 20, 8);
        given.cohort(founding, 2018, "WBRI", 40, 26);
        given.cohort(founding, 2019, "BCRB", 18, 10);
        given.cohort(founding, 2019, "WBRI", 40, 28);
        given.cohort(alsoFounding, 2019, "BCRB", 12, 6);
        given.cohort(alsoFounding, 2019, "WBRI", 30, 20);
        given.cohort(outside, 2019, "BCRB", 10, 9);
        given.cohort(outside, 2022, "BCRB", 6, 3);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void a_set_adds_its_schools_up_and_says_how_many_have_data() {
        asOfficer();
        Trend trend = results(FOUNDING);

        TrendYear year = year(trend, 2019);
        Value group = (Value) year.group();
        assertThat(group.numerator()).isEqualTo(16);
        assertThat(group.denominator()).isEqualTo(30);
        assertThat(group.value()).isCloseTo(53.333, within(0.001));
        assertThat(group.interval()).isNotNull();
        assertThat(((Value) year.others()).numerator()).isEqualTo(48);
        assertThat(((Value) year.all()).denominator()).isEqualTo(100);
        assertThat(year.schoolsWithData()).isEqualTo(2);
        assertThat(year.schoolsExpected()).isEqualTo(2);
        assertThat(year(trend, 2018).schoolsWithData()).isEqualTo(1);
        assertThat(trend.asAt()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void compared_with_white_british_pupils_the_gap_is_to_them_alone() {
        given.cohort(founding, 2019, "BAFR", 50, 0);
        asOfficer();
        Trend others = results(FOUNDING);
        Trend white = trends.trend(
                new TrendQuery(FiguresBeans.RESULTS, FOUNDING, trends.defaultGroup(), null, Group.of(Ethnicity.WBRI)));
        // 48 of 70 White British; with 50 Black African pupils of whom none reached it, 48 of 120 others.
        assertThat(((Value) year(others, 2019).others()).denominator()).isEqualTo(120);
        assertThat(((Value) year(white, 2019).others()).denominator()).isEqualTo(70);
        assertThat(((Value) year(white, 2019).others()).numerator()).isEqualTo(48);
        // 16 of 30 and 48 of 70: 53.33 - 68.57.
        assertThat(((Comparison.Points) year(white, 2019).gap()).points()).isCloseTo(-15.238, within(0.001));
        assertThat(((Comparison.Points) year(others, 2019).gap()).points()).isCloseTo(13.333, within(0.001));
        assertThat(year(white, 2019).all()).isEqualTo(year(others, 2019).all());
        assertThatThrownBy(() -> new TrendQuery(
                        FiguresBeans.RESULTS, FOUNDING, trends.defaultGroup(), null, Group.of(EthnicMajorGroup.BLACK)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_gap_is_in_points_against_the_others_with_its_verdict() {
        asOfficer();
        Comparison.Points gap =
                (Comparison.Points) year(results(FOUNDING), 2019).gap();
        // 16 of 30 v 48 of 70; Newcombe's interval worked out by hand.
        assertThat(gap.points()).isCloseTo(53.333 - 68.571, within(0.001));
        assertThat(gap.interval().contains(0)).isTrue();
        assertThat(gap.verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void years_without_tests_are_a_gap_with_its_reason_and_a_year_without_data_is_missing() {
        asChampion();
        Trend trend = results(FOUNDING);
        assertThat(trend.years())
                .extracting(year -> year.year().endYear())
                .containsExactly(2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(year(trend, 2020).group()).isEqualTo(new Figure.NotCollected("test.no-tests"));
        assertThat(year(trend, 2022).group()).isEqualTo(new Figure.Missing());
        assertThat(trend.latest().orElseThrow().year().endYear()).isEqualTo(2019);
    }

    @Test
    void the_change_since_the_first_year_is_taken_over_the_schools_that_have_both() {
        asOfficer();
        Trend.Change change = results(FOUNDING).change();
        assertThat(change.since()).isEqualTo(new AcademicYear(2018));
        Comparison.Points points = (Comparison.Points) change.difference();
        assertThat(points.points()).isCloseTo(100 * (10 / 18.0 - 8 / 20.0), within(1e-9));
    }

    @Test
    void small_numbers_are_hidden_from_a_champion_and_true_for_the_officer() {
        given.cohort(founding, 2023, "BCRB", 12, 3);
        othersOfThreeSchools(2023);

        asChampion();
        TrendYear shared = year(results(FOUNDING), 2023);
        assertThat(shared.group()).isInstanceOf(Suppressed.class);
        assertThat(shared.others()).isInstanceOf(Suppressed.class);
        assertThat(shared.all()).isInstanceOf(Value.class);
        assertThat(shared.gap()).isEqualTo(new Comparison.Hidden());

        people.signIn(people.officer(BOROUGH), "SEE_FIGURES");
        assertThat(((Value) year(results(FOUNDING), 2023).group()).numerator()).isEqualTo(3);
    }

    @Test
    void a_head_sees_his_own_schools_true_numbers_and_of_others_no_small_ones() {
        people.signIn(people.head(outside), "SEE_FIGURES");
        Value own = (Value) year(results(new Place.OneSchool(outside)), 2022).group();
        assertThat(own.numerator()).isEqualTo(3);
        assertThat(own.denominator()).isEqualTo(6);
        assertThat(trends.schools()).extracting(choice -> choice.id()).containsExactly(outside);

        Trend others = results(new Place.OneSchool(founding));
        // 8 of 20 of whom nothing small is hidden beside it; a year later two schools are all that could hide 9 of 10.
        assertThat(counts(others, 2018)).isEqualTo("8 of 20");
        assertThat(year(others, 2019).group()).isInstanceOf(Suppressed.class);
        assertThatThrownBy(() -> results(new Place.OneSchool(new SchoolId(999_999))))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void a_school_is_followed_back_to_those_whose_place_it_took_and_the_page_can_say_so() {
        SchoolId infants = people.school("2088205", "Larch Infant School");
        SchoolId juniors = people.school("2088206", "Larch Junior School");
        SchoolId primary = people.school("2088207", "Larch Primary School");
        link("2088207", "2088205", "2019-09-01");
        link("2088207", "2088206", "2019-09-01");
        given.cohort(infants, 2018, "BCRB", 4, 1);
        given.cohort(juniors, 2018, "BCRB", 6, 3);
        given.cohort(juniors, 2019, "BCRB", 8, 4);
        // Of a year that is the successor's own, what a predecessor still says is not added.
        given.cohort(juniors, 2022, "BCRB", 30, 30);
        given.cohort(primary, 2022, "BCRB", 10, 9);

        people.signIn(people.head(primary), "SEE_FIGURES");
        Place place = new Place.OneSchool(primary);
        Trend trend = results(place);
        assertThat(counts(trend, 2018)).isEqualTo("4 of 10");
        assertThat(counts(trend, 2019)).isEqualTo("4 of 8");
        assertThat(counts(trend, 2022)).isEqualTo("9 of 10");
        assertThat(trend.change()).isNotNull();
        assertThat(trends.predecessors(place))
                .containsExactlyInAnyOrder(
                        new Predecessor("Larch Infant School", LocalDate.of(2019, 9, 1)),
                        new Predecessor("Larch Junior School", LocalDate.of(2019, 9, 1)));
        assertThat(trends.predecessors(FOUNDING)).isEmpty();
    }

    @Test
    void a_school_whose_place_two_took_is_followed_by_neither() {
        SchoolId one = people.school("2088208", "Elm East");
        people.school("2088209", "Elm West");
        SchoolId before = people.school("2088210", "Elm");
        link("2088208", "2088210", "2019-09-01");
        link("2088209", "2088210", "2019-09-01");
        given.cohort(before, 2018, "BCRB", 10, 5);
        given.cohort(one, 2022, "BCRB", 10, 9);

        people.signIn(people.head(one), "SEE_FIGURES");
        assertThat(results(new Place.OneSchool(one)).years())
                .first()
                .extracting(year -> year.year().endYear())
                .isEqualTo(2022);
    }

    private void link(String successor, String predecessor, String on) {
        jdbc.update(
                "INSERT INTO schools_link (successor, predecessor, linked_on) VALUES (?, ?, ?)",
                successor,
                predecessor,
                on);
    }

    private static String counts(Trend trend, int endYear) {
        Value group = (Value) year(trend, endYear).group();
        return group.numerator() + " of " + group.denominator();
    }

    @Test
    void a_champion_sees_true_figures_of_no_single_school_not_even_the_own() {
        people.signIn(people.champion(founding), "SEE_FIGURES");
        assertThat(trends.schools()).isEmpty();
        assertThat(year(results(new Place.OneSchool(founding)), 2019).group()).isInstanceOf(Suppressed.class);
    }

    @Test
    void a_set_is_shared_also_for_the_head_of_one_of_its_schools() {
        given.cohort(founding, 2023, "BCRB", 12, 3);
        othersOfThreeSchools(2023);
        people.signIn(people.head(founding), "SEE_FIGURES");
        assertThat(year(results(FOUNDING), 2023).group()).isInstanceOf(Suppressed.class);
        assertThat(year(results(new Place.OneSchool(founding)), 2023).group()).isInstanceOf(Value.class);
    }

    @Test
    void a_secondary_school_has_no_key_stage_2() {
        given.published(
                "LAIT",
                "KS2_RWM_EXPECTED",
                "LOCAL_AUTHORITY",
                "208",
                "Lambeth",
                2019,
                "ALL",
                "UNSTATED",
                "71",
                null,
                null);
        people.signIn(people.head(secondary), "SEE_FIGURES");
        Trend trend = results(new Place.OneSchool(secondary));
        assertThat(year(trend, 2019).group()).isEqualTo(new Figure.NotApplicable());
        assertThat(trend.applies()).isFalse();
    }

    @Test
    void nobody_without_the_right_sees_a_figure() {
        people.signIn(people.champion(founding));
        assertThatThrownBy(() -> results(FOUNDING)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_unknown_measure_is_said_to_be_unknown() {
        asChampion();
        assertThatThrownBy(() -> trends.trend(new TrendQuery("test.other", FOUNDING, Group.BLACK_CARIBBEAN)))
                .isInstanceOf(UnknownMeasure.class);
    }

    @Test
    void the_schools_of_the_published_outcomes_had_five_or_more_of_the_group_in_both_years() {
        given.cohort(alsoFounding, 2018, "BCRB", 4, 1);
        asOfficer();
        Place both = new Place.FoundingMembersWithGroup(5, new AcademicYear(2018), new AcademicYear(2019));
        assertThat(((Value) year(results(both), 2019).group()).denominator()).isEqualTo(18);
    }

    @Test
    void the_most_settled_published_figure_of_a_year_is_drawn_and_a_group_is_never_called_another() {
        published(2018, "ALL", "FINAL", "70", 2075L, 2962L);
        given.published(
                "LAIT",
                "KS2_RWM_EXPECTED",
                "LOCAL_AUTHORITY",
                "208",
                "Lambeth",
                2018,
                "ALL",
                "UNSTATED",
                "69",
                null,
                null);
        published(2022, "ALL", "PROVISIONAL", "61", 1749L, 2869L);
        given.published(
                "LAIT",
                "KS2_RWM_EXPECTED",
                "LOCAL_AUTHORITY",
                "208",
                "Lambeth",
                2022,
                "ALL",
                "UNSTATED",
                "62",
                null,
                null);
        published(2019, "BLACK", "FINAL", "67", null, null);
        published(2019, "WHITE", "FINAL", "75", null, null);
        published(2020, "ALL", "FINAL", null, null, null);
        given.published(
                "LAIT",
                "KS2_RWM_EXPECTED",
                "LOCAL_AUTHORITY",
                "204",
                "Hackney",
                2019,
                "ALL",
                "UNSTATED",
                "74",
                null,
                null);

        asChampion();
        List<PublishedLine> lines = results(FOUNDING).published();

        assertThat(lines).extracting(PublishedLine::id).containsExactly("208-ALL", "208-BLACK", "204-ALL");
        PublishedLine all = lines.getFirst();
        assertThat(((Figure.Published) all.in(new AcademicYear(2018))).value()).isEqualByComparingTo("70");
        assertThat(((Figure.Published) all.in(new AcademicYear(2018))).recomputed())
                .isEqualByComparingTo("70.1");
        assertThat(((Figure.Published) all.in(new AcademicYear(2022))).value()).isEqualByComparingTo("62");
        assertThat(all.in(new AcademicYear(2020))).isEqualTo(new Figure.NotPublished());
        assertThat(lines.get(1).in(new AcademicYear(2018))).isEqualTo(new Figure.NotPublished());
    }

    @Test
    void the_running_year_is_no_point_but_stands_beside_the_same_dates_of_the_last() {
        onRollWithEvents(founding, 2026, 40, 6, LocalDate.of(2025, 10, 10), false);
        onRollWithEvents(founding, 2026, 1, 1, LocalDate.of(2026, 2, 1), false);
        onRollWithEvents(founding, 2027, 40, 8, LocalDate.of(2026, 11, 20), true);
        // Has no roll this year yet: in neither of the two.
        onRollWithEvents(alsoFounding, 2026, 40, 30, LocalDate.of(2025, 10, 10), false);

        asOfficer();
        Trend trend = trend(FiguresBeans.SUSPENSIONS, FOUNDING);

        assertThat(trend.years()).extracting(year -> year.year().endYear()).containsExactly(2026);
        Trend.ToDate toDate = trend.toDate();
        assertThat(toDate.running()).isEqualTo(new AcademicYear(2027));
        assertThat(toDate.upToBefore()).isEqualTo(LocalDate.of(2025, 11, 20));
        assertThat(toDate.schools()).isEqualTo(1);
        assertThat(((Value) toDate.group().now()).numerator()).isEqualTo(8);
        assertThat(((Value) toDate.group().now()).provisional()).isTrue();
        assertThat(((Value) toDate.group().before()).numerator()).isEqualTo(6);
        assertThat(((Value) toDate.group().before()).denominator()).isEqualTo(41);
    }

    @Test
    void events_of_a_school_without_a_roll_do_not_inflate_a_rate() {
        onRollWithEvents(founding, 2019, 50, 10, LocalDate.of(2018, 10, 10), false);
        for (int number = 0; number < 20; number++) {
            long pupil = given.pupil();
            given.characteristics(pupil, alsoFounding, 2019, "BCRB");
            given.event(pupil, alsoFounding, 2019, LocalDate.of(2018, 10, 10));
        }
        asOfficer();
        TrendYear year = year(trend(FiguresBeans.SUSPENSIONS, FOUNDING), 2019);
        assertThat(((Value) year.group()).value()).isEqualTo(20.0);
        assertThat(year.schoolsWithData()).isEqualTo(1);
        assertThat(year.schoolsExpected()).isEqualTo(3);
    }

    @Test
    void a_year_of_which_no_school_of_the_borough_has_an_event_has_no_data_and_is_not_nought() {
        onRollWithEvents(founding, 2019, 50, 10, LocalDate.of(2018, 10, 10), false);
        // A list came in: this school had none.
        onRollWithEvents(alsoFounding, 2019, 30, 0, LocalDate.of(2018, 10, 10), false);
        // A roll, and no list of any school.
        onRollWithEvents(founding, 2022, 50, 0, LocalDate.of(2021, 10, 10), false);
        onRollWithEvents(founding, 2023, 50, 5, LocalDate.of(2022, 10, 10), false);
        asOfficer();
        Trend trend = trend(FiguresBeans.SUSPENSIONS, FOUNDING);
        assertThat(((Value) year(trend, 2019).group()).denominator()).isEqualTo(80);
        assertThat(year(trend, 2022).group()).isInstanceOf(Figure.Missing.class);
        assertThat(year(trend, 2022).schoolsWithData()).isZero();
        assertThat(((Value) year(trend, 2023).group()).value()).isEqualTo(10.0);
        Trend single = trend(FiguresBeans.SUSPENSIONS, new Place.OneSchool(alsoFounding));
        assertThat(((Value) year(single, 2019).group()).value()).isZero();
    }

    @Test
    void a_secondary_school_that_never_sent_its_list_has_no_data_until_it_sends_the_first() {
        LocalDate day = LocalDate.of(2018, 10, 10);
        onRollWithEvents(founding, 2019, 50, 10, day, false);
        onRollWithEvents(secondary, 2019, 70, 0, day, false);
        onRollWithEvents(secondary, 2018, 70, 0, day.minusYears(1), false);
        onRollWithEvents(founding, 2018, 50, 5, day.minusYears(1), false);
        asOfficer();
        TrendYear set = year(trend(FiguresBeans.SUSPENSIONS, FOUNDING), 2019);
        assertThat(((Value) set.group()).denominator()).isEqualTo(50);
        assertThat(set.schoolsWithData()).isEqualTo(1);
        Place alone = new Place.OneSchool(secondary);
        assertThat(trend(FiguresBeans.SUSPENSIONS, alone).hasData()).isFalse();
        assertThat(gridOf(secondary)).isZero();

        // With one suspension of 2018 its list is known to be here, and 2019 was a year without any.
        given.event(given.pupil(), secondary, 2018, day.minusYears(1));
        jdbc.update("INSERT INTO figures_stale (school_id, academic_year) VALUES (?, 2018)", secondary.value());
        refresh.refreshNow();
        Trend known = trends.trend(new TrendQuery(FiguresBeans.SUSPENSIONS, alone, trends.defaultGroup()));
        assertThat(((Value) year(known, 2019).group()).value()).isZero();
        assertThat(gridOf(secondary)).as("the grid of 2019 was made anew too").isPositive();
    }

    /** In how many years the grid shows a school's suspensions. */
    private int gridOf(SchoolId school) {
        return jdbc.queryForObject(
                "SELECT COUNT(DISTINCT academic_year) FROM figures_grid WHERE measure = ? AND place = ? AND academic_year = 2019",
                Integer.class,
                FiguresBeans.SUSPENSIONS,
                Long.toString(school.value()));
    }

    @Test
    void at_a_glance_the_years_and_the_figure_so_far_are_those_of_the_whole_trend() {
        given.cohort(secondary, 2021, "BCRB", 30, 12);
        given.cohort(secondary, 2022, "BCRB", 30, 20);
        given.cohort(founding, 2022, "BCRB", 3, 1);
        refresh.refreshAll();
        for (Place place : List.of(new Place.OneSchool(secondary), new Place.OneSchool(founding))) {
            for (UserId who : List.of(people.head(secondary), people.officer(BOROUGH))) {
                people.signIn(who, "SEE_FIGURES");
                List<Measure> measures = trends.measures().stream()
                        .filter(measure -> !measure.schoolsOwn())
                        .toList();
                List<Trend> seen = trends.atAGlance(measures, place);
                for (Trend one : seen) {
                    Trend whole = trends.trend(new TrendQuery(one.measure().id(), place, trends.defaultGroup()));
                    assertThat(one.newest()).isEqualTo(whole.newest());
                    assertThat(one.applies()).isEqualTo(whole.applies());
                    assertThat(whole.years()).endsWith(one.years().toArray(TrendYear[]::new));
                }
                assertThat(seen).anySatisfy(one -> assertThat(one.newest()).isPresent());
            }
        }
    }

    @Test
    void the_borough_s_published_rolls_are_shown_of_years_of_which_both_numbers_were_published() {
        enrolled("LOCAL_AUTHORITY", "208", "Lambeth", 2024, "ALL", "30120");
        enrolled("LOCAL_AUTHORITY", "208", "Lambeth", 2025, "ALL", "30120");
        enrolled("LOCAL_AUTHORITY", "208", "Lambeth", 2025, "BCRB", "3012");
        enrolled("COUNTRY", "ENG", "England", 2025, "ALL", "9000000");
        asChampion();
        assertThat(rolls.of(PublishedSchools.ALL))
                .extracting(roll -> roll.area().name(), roll -> roll.year().endYear(), Roll::group, Roll::share)
                .containsExactly(tuple("Lambeth", 2025, 3012L, 10.0));
        assertThat(rolls.of(PublishedSchools.PRIMARY)).isEmpty();
    }

    @Test
    void a_set_of_fewer_than_three_schools_is_hidden_for_a_head_of_one_would_know_the_other() {
        given.cohort(secondary, 2022, "BCRB", 30, 20);
        given.cohort(founding, 2022, "BCRB", 30, 20);
        for (Place place : List.of(
                FOUNDING, new Place.FoundingMembersWithGroup(5, new AcademicYear(2018), new AcademicYear(2022)))) {
            people.signIn(people.head(founding), "SEE_FIGURES");
            TrendYear year = year(results(place), 2022);
            assertThat(List.of(year.group(), year.others(), year.all()))
                    .containsOnly(new Suppressed(Suppressed.Reason.FEW_SCHOOLS, 3));
            assertThat(year.gap()).isEqualTo(new Comparison.Hidden());
            assertThat(results(place).change()).isNull();
            people.signIn(people.officer(BOROUGH), "SEE_FIGURES");
            assertThat(year(results(place), 2022).group()).isInstanceOf(Value.class);
        }
    }

    @Test
    void a_change_over_fewer_than_three_schools_is_hidden_also_where_both_years_are_shown() {
        given.cohort(secondary, 2019, "WBRI", 40, 28);
        given.cohort(alsoFounding, 2018, "WBRI", 40, 28);
        given.cohort(outside, 2018, "WBRI", 40, 28);
        given.cohort(outside, 2019, "WBRI", 40, 28);
        people.founding(outside);
        asChampion();
        Trend shown = results(FOUNDING);
        assertThat(shown.change()).isNotNull();
        assertThat(shown.change().difference()).isInstanceOf(Comparison.Points.class);

        given.cohort(secondary, 2023, "BCRB", 40, 28);
        for (String laestab : List.of("2088206", "2088207")) {
            SchoolId more = people.school(laestab, "Made-up School " + laestab);
            people.founding(more);
            given.cohort(more, 2023, "WBRI", 40, 28);
        }
        Trend hidden = results(FOUNDING);
        assertThat(year(hidden, 2023).group()).isInstanceOf(Value.class);
        assertThat(hidden.change().difference()).isEqualTo(new Comparison.Hidden());
    }

    @Test
    void a_set_that_differs_from_another_by_one_or_two_schools_is_hidden() {
        othersOfThreeSchools(2023);
        SchoolId joined = people.school("2088205", "Made-up Joining School");
        given.cohort(joined, 2023, "WBRI", 40, 28);
        asChampion();
        Suppressed single = new Suppressed(Suppressed.Reason.SINGLE_SCHOOL, 3);
        assertThat(year(results(FOUNDING), 2023).others()).isInstanceOf(Value.class);
        TrendYear all = year(results(new Place.AllSchools()), 2023);
        assertThat(List.of(all.group(), all.others(), all.all())).containsOnly(single);

        // The members of the year are the founding schools alone: the same figures give nothing away.
        assertThat(year(results(new Place.MembersThatYear()), 2023).others()).isInstanceOf(Value.class);

        for (String laestab : List.of("2088206", "2088207")) {
            given.cohort(people.school(laestab, "Made-up School " + laestab), 2023, "WBRI", 40, 28);
        }
        assertThat(year(results(new Place.AllSchools()), 2023).others()).isInstanceOf(Value.class);
        people.member(joined, LocalDate.of(2022, 9, 1));
        assertThat(year(results(new Place.MembersThatYear()), 2023).others()).isEqualTo(single);
        assertThat(year(results(FOUNDING), 2023).others()).isInstanceOf(Value.class);
    }

    @Test
    void the_year_to_date_of_few_schools_or_of_nearly_the_same_is_hidden() {
        for (int year : List.of(2026, 2027)) {
            for (SchoolId school : List.of(founding, alsoFounding)) {
                onRollWithEvents(school, year, 40, 10, LocalDate.of(year - 1, 10, 10), false);
            }
        }
        asChampion();
        assertThat(trend(FiguresBeans.SUSPENSIONS, FOUNDING).toDate().all().now())
                .isEqualTo(new Suppressed(Suppressed.Reason.FEW_SCHOOLS, 3));

        for (int year : List.of(2026, 2027)) {
            onRollWithEvents(secondary, year, 40, 10, LocalDate.of(year - 1, 10, 10), false);
            onRollWithEvents(outside, year, 40, 10, LocalDate.of(year - 1, 10, 10), false);
        }
        assertThat(trend(FiguresBeans.SUSPENSIONS, FOUNDING).toDate().group().before())
                .isInstanceOf(Value.class);
        assertThat(trend(FiguresBeans.SUSPENSIONS, new Place.AllSchools())
                        .toDate()
                        .group()
                        .before())
                .isEqualTo(new Suppressed(Suppressed.Reason.SINGLE_SCHOOL, 3));
    }

    /** Three founding schools with data, as a shared figure needs. */
    private void othersOfThreeSchools(int year) {
        for (SchoolId school : List.of(founding, alsoFounding, secondary)) {
            given.cohort(school, year, "WBRI", 30, 20);
        }
    }

    private void onRollWithEvents(
            SchoolId school, int year, int pupils, int suspended, LocalDate day, boolean provisional) {
        for (int number = 0; number < pupils; number++) {
            long pupil = given.pupil();
            given.characteristics(pupil, school, year, "BCRB");
            given.onRoll(pupil, school, year, provisional);
            if (number < suspended) {
                given.event(pupil, school, year, day);
            }
        }
    }

    private void published(int year, String group, String status, String value, Long numerator, Long denominator) {
        given.published(
                "KS2_REGIONAL",
                "KS2_RWM_EXPECTED",
                "LOCAL_AUTHORITY",
                "208",
                "Lambeth",
                year,
                group,
                status,
                value,
                numerator,
                denominator);
    }

    private void enrolled(String level, String area, String name, int year, String group, String headcount) {
        given.published("CENSUS", "PUPILS_ON_ROLL", level, area, name, year, group, "FINAL", headcount, null, null);
    }

    private void asOfficer() {
        people.signIn(people.officer(BOROUGH), "SEE_FIGURES");
    }

    private void asChampion() {
        people.signIn(people.champion(outside), "SEE_FIGURES");
    }

    private Trend results(Place place) {
        return trend(FiguresBeans.RESULTS, place);
    }

    private Trend trend(String measure, Place place) {
        refresh.refreshAll();
        return trends.trend(new TrendQuery(measure, place, trends.defaultGroup()));
    }

    private static TrendYear year(Trend trend, int endYear) {
        return trend.years().stream()
                .filter(year -> year.year().endYear() == endYear)
                .findFirst()
                .orElseThrow();
    }
}
