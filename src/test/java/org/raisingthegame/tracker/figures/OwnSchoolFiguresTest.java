package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.spi.Cut;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@Import(FiguresBeans.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnSchoolFiguresTest {

    @Autowired
    OwnSchoolFigures figures;

    @Autowired
    SignInFixture people;

    @Autowired
    FiguresFixture given;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeAll
    void createTables() {
        given.createTables();
    }

    @AfterAll
    void dropTables() {
        given.dropTables();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void filters_are_joined_and_counted_from_the_records_of_the_own_school_only() {
        SchoolId own = people.school("2088401", "Made-up Own School");
        SchoolId other = people.school("2088402", "Made-up Other School");
        pupil(own, "BCRB", true, "K", true);
        pupil(own, "BCRB", true, "N", false);
        pupil(own, "BCRB", false, "K", true);
        pupil(own, "WBRI", true, "K", true);
        pupil(other, "BCRB", true, "K", true);
        people.signIn(people.head(own), "SEE_FIGURES", "SEE_PUPILS");

        assertThat(figures.filtered(FiguresBeans.RESULTS, own, Group.BLACK_CARIBBEAN, Set.of()))
                .singleElement()
                .satisfies(
                        year -> assertThat(counts(year.group(), year.others())).isEqualTo("2 of 3, 1 of 1"));
        Set<Part> both = Set.of(new Part(Cut.FSM, "Y"), new Part(Cut.SEN, "K"));
        assertThat(figures.filtered(FiguresBeans.RESULTS, own, Group.BLACK_CARIBBEAN, both))
                .singleElement()
                .satisfies(
                        year -> assertThat(counts(year.group(), year.others())).isEqualTo("1 of 1, 1 of 1"));
        assertThat(figures.filtered(FiguresBeans.RESULTS, other, Group.BLACK_CARIBBEAN, both))
                .isEmpty();
        Set<Part> contrary = Set.of(new Part(Cut.SEN, "N"), new Part(Cut.SEN, "K"));
        assertThatThrownBy(() -> figures.filtered(FiguresBeans.RESULTS, own, Group.BLACK_CARIBBEAN, contrary))
                .isInstanceOf(IllegalArgumentException.class);

        people.signIn(people.champion(own), "SEE_FIGURES");
        assertThatThrownBy(() -> figures.filtered(FiguresBeans.RESULTS, own, Group.BLACK_CARIBBEAN, both))
                .isInstanceOf(OutOfScope.class);
    }

    private void pupil(SchoolId school, String ethnicity, boolean freeMeals, String sen, boolean met) {
        long pupil = given.pupil();
        given.characteristics(pupil, school, 2019, ethnicity);
        jdbc.update("UPDATE pupils_characteristics SET fsm = ?, sen = ? WHERE pupil_id = ?", freeMeals, sen, pupil);
        given.result(pupil, school, 2019, met);
    }

    private static String counts(Figure group, Figure others) {
        return text(group) + ", " + text(others);
    }

    private static String text(Figure figure) {
        return figure instanceof Figure.Value value ? value.numerator() + " of " + value.denominator() : "none";
    }
}
