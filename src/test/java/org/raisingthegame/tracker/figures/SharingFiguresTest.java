package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import java.util.List;
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
import org.raisingthegame.tracker.database.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** A school without a sharing agreement: in no set, in no list, in no grid, and true for itself alone. */
@DatabaseTest
@Import(FiguresBeans.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingFiguresTest {

    private static final AcademicYear YEAR = new AcademicYear(2019);
    private static final Place FOUNDING = new Place.FoundingMembers();

    @Autowired
    Trends trends;

    @Autowired
    SchoolsCompared compared;

    @Autowired
    ClosedYears closedYears;

    @Autowired
    FigureRefresh refresh;

    @Autowired
    SignInFixture people;

    @Autowired
    FiguresFixture given;

    @Autowired
    JdbcTemplate jdbc;

    private SchoolId ash;
    private SchoolId birch;

    @BeforeAll
    void createTables() {
        given.createTables();
    }

    @AfterAll
    void dropTables() {
        given.dropTables();
    }

    @BeforeEach
    void fourSchools() {
        ash = school("2088201", 20, 8);
        birch = school("2088202", 30, 20);
        school("2088203", 40, 30);
        school("2088204", 50, 40);
        refresh.refreshNow();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void a_school_that_shares_nothing_joins_no_set_and_is_true_for_itself_alone() {
        people.sharesNothing(ash);
        refresh.refreshNow();
        people.signIn(people.officer(BOROUGH), "SEE_FIGURES");
        assertThat(pupils(FOUNDING)).isEqualTo(30 + 40 + 50);
        assertThat(pupils(new Place.AllSchools())).isEqualTo(120);
        assertThat(pupils(new Place.OneSchool(birch))).isEqualTo(30);
        assertThatThrownBy(() -> pupils(new Place.OneSchool(ash))).isInstanceOf(OutOfScope.class);
        assertThat(compared.in(FiguresBeans.RESULTS, SchoolsCompared.Among.ALL, new Pool.Years(YEAR, YEAR))
                        .schools())
                .extracting(one -> one.school().id())
                .hasSize(3)
                .doesNotContain(ash);

        people.signIn(people.head(birch), "SEE_FIGURES");
        assertThatThrownBy(() -> pupils(new Place.OneSchool(ash))).isInstanceOf(OutOfScope.class);

        people.signIn(people.head(ash), "SEE_FIGURES");
        assertThat(pupils(new Place.OneSchool(ash))).isEqualTo(20);
        assertThat(pupils(FOUNDING)).as("its own set is without it").isEqualTo(120);
    }

    @Test
    void the_grid_of_what_everybody_sees_is_made_anew_when_an_agreement_ends_and_when_one_begins() {
        assertThat(gridOfAll()).containsExactly(140L);
        people.sharesNothing(ash);
        refresh.refreshNow();
        assertThat(gridOfAll()).containsExactly(120L);
        assertThat(jdbc.queryForList("SELECT place FROM figures_grid WHERE place = ?", String.class, ash.toString()))
                .isEmpty();
        people.allShare();
        refresh.refreshNow();
        assertThat(gridOfAll()).containsExactly(140L);
    }

    @Test
    void a_year_that_was_closed_while_the_school_shared_keeps_it_in_the_sets_and_shows_it_to_nobody_alone() {
        people.signIn(people.officer(BOROUGH), "SEE_FIGURES", "MANAGE_SCHOOLS");
        closedYears.close(YEAR);
        people.sharesNothing(ash);
        refresh.refreshNow();
        assertThat(pupils(FOUNDING)).isEqualTo(140);
        assertThat(gridOfAll()).containsExactly(140L);
        assertThatThrownBy(() -> pupils(new Place.OneSchool(ash))).isInstanceOf(OutOfScope.class);
        closedYears.reopen(YEAR);
        assertThat(pupils(FOUNDING)).isEqualTo(120);
    }

    @Test
    void a_year_that_was_closed_before_the_school_shared_stays_without_it() {
        people.sharesNothing(ash);
        refresh.refreshNow();
        people.signIn(people.officer(BOROUGH), "SEE_FIGURES", "MANAGE_SCHOOLS");
        closedYears.close(YEAR);
        people.allShare();
        refresh.refreshNow();
        assertThat(pupils(FOUNDING)).isEqualTo(120);
        assertThat(pupils(new Place.OneSchool(ash))).isEqualTo(20);
    }

    private SchoolId school(String laestab, int pupils, int met) {
        SchoolId school = people.school(laestab, "Made-up School " + laestab);
        people.founding(school);
        given.cohort(school, YEAR.endYear(), "BCRB", pupils, met);
        given.cohort(school, YEAR.endYear(), "WBRI", 40, 25);
        jdbc.update(
                "INSERT INTO figures_stale (school_id, academic_year) VALUES (?, ?)", school.value(), YEAR.endYear());
        return school;
    }

    private long pupils(Place place) {
        Trend trend = trends.trend(new TrendQuery(FiguresBeans.RESULTS, place, Group.BLACK_CARIBBEAN));
        return trend.years().stream()
                .filter(one -> one.year().equals(YEAR))
                .map(Trend.TrendYear::group)
                .map(Figure.Value.class::cast)
                .mapToLong(Figure.Value::denominator)
                .findFirst()
                .orElseThrow();
    }

    /** The group's pupils of all schools together. */
    private List<Long> gridOfAll() {
        return jdbc.queryForList(
                "SELECT denominator FROM figures_grid WHERE measure = ? AND place = 'FOUNDING' AND group_name = ?"
                        + " AND part = '' AND years = 1",
                Long.class,
                FiguresBeans.RESULTS,
                org.raisingthegame.tracker.figures.suppression.ShownYear.GROUP);
    }
}
