package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.Figure.Suppressed;
import org.raisingthegame.tracker.figures.Figure.Value;
import org.raisingthegame.tracker.figures.Outcome.Row;
import org.raisingthegame.tracker.figures.Outcome.Schools;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

/** A claim on founding schools with five or more of the group, from 2018 to 2019, beside what the data say. */
@DatabaseTest
@Import(FiguresBeans.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutcomesTest {

    @Autowired
    Outcomes outcomes;

    @Autowired
    FigureRefresh refresh;

    @Autowired
    SignInFixture people;

    @Autowired
    FiguresFixture given;

    private final List<SchoolId> founding = new ArrayList<>();
    private final List<SchoolId> outside = new ArrayList<>();

    @BeforeAll
    void createTables() {
        given.createTables();
    }

    @AfterAll
    void dropTables() {
        given.dropTables();
    }

    /** Of the three founding schools one has four Black Caribbean pupils; the other three schools are as many. */
    @BeforeEach
    void schools() {
        founding.clear();
        outside.clear();
        int[][] before = {{20, 8}, {20, 10}, {4, 2}};
        int[][] after = {{20, 10}, {20, 12}, {4, 3}};
        for (int one = 0; one < 3; one++) {
            SchoolId school = people.school("208820" + one, "Made-up Founding School " + one);
            people.founding(school);
            founding.add(school);
            cohorts(school, before[one], after[one]);
        }
        for (int one = 3; one < 6; one++) {
            SchoolId school = people.school("208820" + one, "Made-up School Outside " + one);
            outside.add(school);
            cohorts(school, new int[] {20, 10}, new int[] {20, 10});
        }
    }

    private void cohorts(SchoolId school, int[] before, int[] after) {
        given.cohort(school, 2018, "BCRB", before[0], before[1]);
        given.cohort(school, 2019, "BCRB", after[0], after[1]);
        given.cohort(school, 2018, "WBRI", 40, 20);
        given.cohort(school, 2019, "WBRI", 40, 20);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void beside_the_schools_meant_stand_all_founding_ones_all_schools_and_the_remaining() {
        asOfficer();
        assertThat(read())
                .containsExactly(
                        "FOUNDING_WITH_GROUP 2 of 2: 18/40 to 22/40",
                        "FOUNDING 3 of 3: 20/44 to 25/44",
                        "ALL 6 of 6: 50/104 to 55/104",
                        "REMAINING 4 of 4: 32/64 to 33/64");
    }

    @Test
    void a_change_is_in_points_with_newcombes_interval() {
        asOfficer();
        Comparison.Points change =
                (Comparison.Points) row(Schools.FOUNDING_WITH_GROUP).change();
        // 22 of 40 minus 18 of 40, worked out outside of this program.
        assertThat(change.points()).isCloseTo(10, within(1e-9));
        assertThat(change.interval().lower()).isCloseTo(-11.4549, within(1e-4));
        assertThat(change.interval().upper()).isCloseTo(30.2157, within(1e-4));
        assertThat(change.verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void whether_the_schools_meant_changed_otherwise_than_the_remaining_has_an_interval_of_its_own() {
        asOfficer();
        Comparison.Points apart = outcome().apart();
        // 10 points against 1.5625; the limits by square and add (MOVER), worked out outside of this program.
        assertThat(apart).isNotNull();
        assertThat(apart.points()).isCloseTo(8.4375, within(1e-9));
        assertThat(apart.interval().lower()).isCloseTo(-18.7876, within(1e-4));
        assertThat(apart.interval().upper()).isCloseTo(34.7772, within(1e-4));
        assertThat(apart.verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void a_school_with_data_of_only_one_of_the_years_is_in_neither() {
        SchoolId late = people.school("2088207", "Made-up Late School");
        given.cohort(late, 2019, "BCRB", 30, 30);
        asOfficer();
        assertThat(read()).contains("ALL 6 of 7: 50/104 to 55/104", "REMAINING 4 of 5: 32/64 to 33/64");
    }

    @Test
    void for_everybody_a_set_that_differs_from_another_by_a_school_is_hidden_and_with_it_the_remaining() {
        people.signIn(people.champion(founding.getFirst()), "SEE_FIGURES");
        assertThat(read())
                .containsExactly(
                        "FOUNDING_WITH_GROUP 2 of 2: hidden to hidden",
                        "FOUNDING 3 of 3: 20/44 to 25/44",
                        "ALL 6 of 6: 50/104 to 55/104",
                        "REMAINING 4 of 4: hidden to hidden");
        assertThat(outcome().apart()).isNull();
        assertThat(row(Schools.REMAINING).change()).isEqualTo(new Comparison.Hidden());
    }

    @Test
    void for_everybody_a_set_is_hidden_where_beside_another_it_would_show_a_small_number() {
        // Founding schools with one pupil of the group each: the founding minus those meant would be seven pupils.
        for (int one = 0; one < 3; one++) {
            SchoolId small = people.school("208821" + one, "Made-up Small School " + one);
            people.founding(small);
            given.cohort(small, 2018, "BCRB", 1, 1);
            given.cohort(small, 2019, "BCRB", 1, 0);
            given.cohort(small, 2018, "WBRI", 20, 10);
            given.cohort(small, 2019, "WBRI", 20, 10);
        }
        people.signIn(people.champion(founding.getFirst()), "SEE_FIGURES");
        assertThat(row(Schools.FOUNDING_WITH_GROUP).before()).isInstanceOf(Suppressed.class);
        assertThat(row(Schools.REMAINING).before()).isInstanceOf(Suppressed.class);
        assertThat(row(Schools.FOUNDING).before()).isInstanceOf(Value.class);
    }

    @Test
    void a_file_is_shared_whoever_takes_it() {
        asOfficer();
        assertThat(row(Schools.FOUNDING_WITH_GROUP).before()).isInstanceOf(Value.class);
        refresh.refreshAll();
        assertThat(outcomes.shared().getFirst().rows().getFirst().before()).isInstanceOf(Suppressed.class);
    }

    @Test
    void what_dfe_published_of_the_two_years_stands_beside_it() {
        for (int year : List.of(2018, 2019)) {
            given.published(
                    "LAIT",
                    "KS2_RWM_EXPECTED",
                    "LOCAL_AUTHORITY",
                    "208",
                    "Lambeth",
                    year,
                    "BLACK",
                    "UNSTATED",
                    year == 2018 ? "64" : "67",
                    null,
                    null);
        }
        asOfficer();
        assertThat(outcome().published()).singleElement().satisfies(row -> {
            assertThat(((Figure.Published) row.before()).value()).isEqualByComparingTo("64");
            assertThat(((Figure.Published) row.after()).value()).isEqualByComparingTo("67");
        });
    }

    @Test
    void nobody_without_the_right_reads_outcomes() {
        people.signIn(people.champion(founding.getFirst()));
        assertThatThrownBy(() -> outcomes.all()).isInstanceOf(AccessDeniedException.class);
    }

    private void asOfficer() {
        people.signIn(people.officer(BOROUGH), "SEE_FIGURES");
    }

    private Outcome outcome() {
        refresh.refreshAll();
        return outcomes.all().getFirst();
    }

    private Row row(Schools schools) {
        return outcome().rows().stream()
                .filter(row -> row.schools() == schools)
                .findFirst()
                .orElseThrow();
    }

    private List<String> read() {
        return outcome().rows().stream()
                .map(row -> "%s %d of %d: %s to %s"
                        .formatted(
                                row.schools(),
                                row.withData(),
                                row.expected(),
                                counts(row.before()),
                                counts(row.after())))
                .toList();
    }

    private static String counts(Figure figure) {
        return figure instanceof Value value ? value.numerator() + "/" + value.denominator() : "hidden";
    }
}
