package org.raisingthegame.tracker.attainment.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.YearNote;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every measure of Key Stage 4 against one cohort whose answers are worked out by hand. */
@DatabaseTest
class Ks4MeasuresTest {

    private final Ks4Measures measures = new Ks4Measures();

    @Autowired
    private JdbcClient sql;

    private RollRows rows;
    private SchoolId school;
    private int pupils;

    @BeforeEach
    void aCohort() {
        rows = new RollRows(sql);
        school = rows.school(8311, "Made-up Secondary School");
        pupil(1, "52.5", "0.43", 1, "5.17", 1);
        pupil(0, "31", "-1.2", 0, "2.5", 1);
        pupil(0, "0", null, 0, "0", 1);
        pupil(null, null, null, null, null, 1);
        pupil(1, "80", "2", 1, "8", 0);
    }

    @Test
    void the_strong_pass_and_the_entry_to_the_baccalaureate_count_those_of_whom_the_file_says() {
        assertThat(sums(measures.gcseEnglishMathsStrong())).containsExactly("2019: 1 of 3");
        assertThat(sums(measures.ebaccEntered())).containsExactly("2019: 1 of 3");
    }

    @Test
    void attainment_8_is_added_up_in_tenths_with_a_nought_for_who_sat_nothing() {
        assertThat(sums(measures.attainment8())).containsExactly("2019: 835 of 3");
        assertThat(measures.attainment8().partsOfOne()).isEqualTo(10);
    }

    @Test
    void progress_8_may_be_below_nought_and_leaves_out_who_has_none() {
        assertThat(sums(measures.progress8())).containsExactly("2019: -77 of 2");
        assertThat(measures.progress8().partsOfOne()).isEqualTo(100);
    }

    @Test
    void the_baccalaureates_points_are_added_up_in_hundredths() {
        assertThat(sums(measures.ebaccPoints())).containsExactly("2019: 767 of 3");
    }

    @Test
    void years_of_teachers_grades_stand_alone_and_years_without_progress_8_are_gaps() {
        for (int year : List.of(2020, 2021)) {
            assertThat(kind(measures.attainment8(), year)).isEqualTo(YearNote.Kind.NOT_COMPARABLE);
            assertThat(kind(measures.gcseEnglishMathsStrong(), year)).isEqualTo(YearNote.Kind.NOT_COMPARABLE);
        }
        for (int year : List.of(2020, 2021, 2025, 2026)) {
            assertThat(kind(measures.progress8(), year)).isEqualTo(YearNote.Kind.NO_DATA);
        }
        assertThat(measures.progress8().noteOn(new AcademicYear(2024))).isEmpty();
    }

    private static YearNote.Kind kind(Measure measure, int year) {
        return measure.noteOn(new AcademicYear(year)).orElseThrow().kind();
    }

    private void pupil(Object... values) {
        pupils++;
        sql.sql("INSERT INTO attainment_ks4 (school_id, academic_year, pupil_id, basics_95, attainment8, progress8,"
                        + " ebacc_entered, ebacc_points, eligible) VALUES (?, 2019, ?, ?, ?, ?, ?, ?, ?)")
                .param(school.value())
                .param(rows.pupil("A00000000000" + pupils))
                .params(Arrays.asList(values))
                .update();
    }

    private List<String> sums(Measure measure) {
        return sql.sql("SELECT CONCAT(academic_year, ': ', SUM(numerator), ' of ', SUM(denominator)) FROM ("
                        + measure.relations().getFirst() + ") counted GROUP BY academic_year")
                .query(String.class)
                .list();
    }
}
