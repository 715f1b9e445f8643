package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.persistence.CellQueries;
import org.raisingthegame.tracker.figures.persistence.Counts;
import org.raisingthegame.tracker.figures.persistence.SchoolYearCounts;
import org.raisingthegame.tracker.imports.ImportApplied;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cells against counts made by hand. */
@DatabaseTest
@Import(FiguresBeans.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureRefreshTest {

    private static final FigureScope LAMBETH = new FigureScope(Set.of(SignInFixture.BOROUGH));

    @Autowired
    FigureRefresh refresh;

    @Autowired
    CellQueries cells;

    @Autowired
    MeasureCatalogue measures;

    @Autowired
    SignInFixture schools;

    @Autowired
    FiguresFixture given;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    FiguresBeans.Made made;

    @Autowired
    JdbcClient jdbc;

    private SchoolId first;
    private SchoolId second;

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
        first = schools.school("2088101", "Made-up First School");
        second = schools.school("2088102", "Made-up Second School");
        refresh.refreshNow();
    }

    @Test
    void a_cohort_is_counted_by_ethnicity_and_a_pupil_without_one_counts_among_the_others() {
        given.cohort(first, 2019, "BCRB", 7, 4);
        given.cohort(first, 2019, "WBRI", 3, 2);
        given.cohort(first, 2019, null, 2, 1);
        given.cohort(second, 2019, "BCRB", 1, 0);

        applied(first, 2019);
        applied(second, 2019);
        assertThat(refresh.refreshNow()).isEqualTo(2);

        assertThat(counts(FiguresBeans.RESULTS, first, 2019).group()).isEqualTo(new Counts(4, 7, 4, 4, false));
        assertThat(counts(FiguresBeans.RESULTS, first, 2019).others()).isEqualTo(new Counts(3, 5, 3, 3, false));
        assertThat(counts(FiguresBeans.RESULTS, second, 2019).group()).isEqualTo(new Counts(0, 1, 0, 0, false));
        assertThat(jdbc.sql(
                                "SELECT denominator FROM figures_cell WHERE school_id = ? AND measure = ? AND ethnicity = 'NOBT' AND part = ''")
                        .params(first.value(), FiguresBeans.RESULTS)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void an_ethnicity_comes_from_the_own_school_of_the_year_then_of_the_latest_earlier_then_of_the_earliest_later() {
        long own = given.pupil();
        given.characteristics(own, first, 2019, "BCRB");
        given.characteristics(own, first, 2018, "WBRI");
        long earlier = given.pupil();
        given.characteristics(earlier, first, 2016, "WBRI");
        given.characteristics(earlier, first, 2017, "BCRB");
        given.characteristics(earlier, first, 2020, "WBRI");
        long later = given.pupil();
        given.characteristics(later, first, 2020, "BCRB");
        given.characteristics(later, first, 2021, "WBRI");
        for (long pupil : new long[] {own, earlier, later}) {
            given.result(pupil, first, 2019, true);
        }

        applied(first, 2019);
        refresh.refreshNow();

        assertThat(counts(FiguresBeans.RESULTS, first, 2019).group().denominator())
                .isEqualTo(3);
    }

    @Test
    void what_another_school_recorded_of_a_pupil_shows_in_no_figure() {
        long pupil = given.pupil();
        for (int year : List.of(2018, 2019, 2020)) {
            given.characteristics(pupil, second, year, "BCRB");
        }
        given.result(pupil, first, 2019, true);

        applied(first, 2019);
        refresh.refreshNow();

        assertThat(counts(FiguresBeans.RESULTS, first, 2019).group().denominator())
                .isZero();
        assertThat(counts(FiguresBeans.RESULTS, first, 2019).others().denominator())
                .isEqualTo(1);
    }

    @Test
    void events_count_where_they_happened_also_those_of_a_pupil_who_left_before_the_roll() {
        long stays = given.pupil();
        given.characteristics(stays, first, 2019, "BCRB");
        given.onRoll(stays, first, 2019, false);
        given.event(stays, first, 2019, LocalDate.of(2018, 10, 1));
        given.event(stays, first, 2019, LocalDate.of(2019, 3, 1));
        given.event(stays, first, 2019, LocalDate.of(2019, 3, 2));
        long leaves = given.pupil();
        given.characteristics(leaves, first, 2019, "BCRB");
        given.event(leaves, first, 2019, LocalDate.of(2018, 11, 1));
        given.characteristics(leaves, second, 2019, "BCRB");
        given.onRoll(leaves, second, 2019, false);

        applied(first, 2019);
        applied(second, 2019);
        refresh.refreshNow();

        assertThat(counts(FiguresBeans.SUSPENSIONS, first, 2019).group()).isEqualTo(new Counts(4, 1, 10, 2, false));
        assertThat(counts(FiguresBeans.SUSPENDED, first, 2019).group()).isEqualTo(new Counts(2, 1, 2, 2, false));
        assertThat(counts(FiguresBeans.SUSPENSIONS, second, 2019).group()).isEqualTo(new Counts(0, 1, 0, 0, false));
    }

    @Test
    void events_up_to_a_day_count_every_event_or_each_pupils_first() {
        long pupil = given.pupil();
        given.characteristics(pupil, first, 2027, "BCRB");
        given.onRoll(pupil, first, 2027, true);
        given.event(pupil, first, 2027, LocalDate.of(2026, 10, 1));
        given.event(pupil, first, 2027, LocalDate.of(2026, 11, 20));
        given.event(pupil, first, 2027, LocalDate.of(2026, 11, 21));

        applied(first, 2027);
        refresh.refreshNow();

        assertThat(eventsUpTo(FiguresBeans.SUSPENSIONS, LocalDate.of(2026, 11, 20)))
                .isEqualTo(2);
        assertThat(eventsUpTo(FiguresBeans.SUSPENDED, LocalDate.of(2026, 11, 20)))
                .isEqualTo(1);
        assertThat(eventsUpTo(FiguresBeans.SUSPENSIONS, LocalDate.of(2026, 9, 30)))
                .isZero();
        assertThat(counts(FiguresBeans.SUSPENSIONS, first, 2027).group().provisional())
                .isTrue();
    }

    @Test
    void it_says_which_measures_of_which_school_years_changed_and_nothing_where_none_did() {
        given.cohort(first, 2019, "BCRB", 7, 4);
        given.cohort(second, 2019, "BCRB", 7, 4);
        applied(first, 2019);
        applied(second, 2019);
        refresh.refreshNow();
        made.forget();

        given.cohort(first, 2019, "WBRI", 1, 1);
        applied(first, 2019);
        applied(second, 2019);
        refresh.refreshNow();

        FiguresMade event = made.only();
        assertThat(event.on()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(event.changed()).containsOnlyKeys(FiguresBeans.RESULTS);
        assertThat(event.changed().get(FiguresBeans.RESULTS))
                .containsExactly(new SchoolYear(first, new AcademicYear(2019)));
        assertThat(event.concerns(FiguresBeans.RESULTS, second)).isFalse();

        applied(first, 2019);
        refresh.refreshNow();
        assertThat(made.all()).hasSize(1);
    }

    @Test
    void what_is_taken_back_leaves_no_cell_behind() {
        given.cohort(first, 2019, "BCRB", 7, 4);
        applied(first, 2019);
        refresh.refreshNow();
        jdbc.sql("DELETE FROM figurestest_result").update();

        applied(first, 2019);
        refresh.refreshNow();

        assertThat(all(FiguresBeans.RESULTS)).isEmpty();
    }

    @Test
    void an_ethnicity_of_another_year_that_comes_in_late_reaches_the_years_without() {
        long pupil = given.pupil();
        given.result(pupil, first, 2019, true);
        applied(first, 2019);
        refresh.refreshNow();
        assertThat(counts(FiguresBeans.RESULTS, first, 2019).group().denominator())
                .isZero();

        given.characteristics(pupil, first, 2020, "BCRB");
        applied(first, 2020);
        refresh.refreshNow();
        assertThat(counts(FiguresBeans.RESULTS, first, 2019).group().denominator())
                .isEqualTo(1);

        given.characteristics(pupil, first, 2018, "WBRI");
        applied(first, 2018);
        refresh.refreshNow();
        assertThat(counts(FiguresBeans.RESULTS, first, 2019).group().denominator())
                .isZero();
    }

    @Test
    void nothing_is_made_twice_until_something_changes() {
        applied(first, 2019);
        assertThat(refresh.refreshNow()).isEqualTo(1);
        assertThat(refresh.refreshNow()).isZero();
    }

    @Test
    void what_a_node_left_unmade_when_it_died_another_makes_once() {
        given.cohort(first, 2019, "BCRB", 7, 4);
        applied(first, 2019);
        var other = new LeftOverFigures.Making(refresh);
        assertThat(refresh.isAnyLeft()).isTrue();

        other.run(new Task(new TaskId(1), "figures.left-over", "", 1));

        assertThat(counts(FiguresBeans.RESULTS, first, 2019).group()).isEqualTo(new Counts(4, 7, 4, 4, false));
        assertThat(refresh.isAnyLeft()).isFalse();
    }

    @Test
    void a_measure_that_has_come_to_count_otherwise_has_all_its_figures_made_anew() {
        given.cohort(first, 2019, "BCRB", 7, 4);
        assertThat(refresh.refreshNow()).isZero();
        jdbc.sql("UPDATE figures_made SET definition = 'of an older version' WHERE measure = ?")
                .param(FiguresBeans.RESULTS)
                .update();

        assertThat(refresh.refreshNow()).isGreaterThan(2);

        assertThat(counts(FiguresBeans.RESULTS, first, 2019).group().denominator())
                .isEqualTo(7);
    }

    @Test
    void a_school_of_another_borough_is_not_read() {
        SchoolId other = schools.school("2108101", "Made-up Other School");
        given.cohort(other, 2019, "BCRB", 7, 4);
        applied(other, 2019);
        refresh.refreshNow();

        assertThat(all(FiguresBeans.RESULTS)).isEmpty();
    }

    private void applied(SchoolId school, int year) {
        events.publishEvent(new ImportApplied(Set.of("test"), Set.of(new SchoolYear(school, new AcademicYear(year)))));
    }

    private List<SchoolYearCounts> all(String measure) {
        return cells.bySchoolAndYear(
                LAMBETH, measures.byId(measure).orElseThrow(), Group.BLACK_CARIBBEAN.ethnicities());
    }

    private SchoolYearCounts counts(String measure, SchoolId school, int year) {
        return all(measure).stream()
                .filter(one -> one.school().equals(school) && one.year().endYear() == year)
                .findFirst()
                .orElseThrow();
    }

    private long eventsUpTo(String measure, LocalDate day) {
        return cells
                .eventsUpTo(LAMBETH, measure, Group.BLACK_CARIBBEAN.ethnicities(), new AcademicYear(2027), day)
                .stream()
                .mapToLong(one -> one.group().numerator())
                .sum();
    }
}
