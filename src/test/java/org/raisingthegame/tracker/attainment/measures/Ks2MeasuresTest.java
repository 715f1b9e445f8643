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

/** Every measure of Key Stage 2 against one cohort whose answers are worked out by hand. */
@DatabaseTest
class Ks2MeasuresTest {

    private final Ks2Measures measures = new Ks2Measures();

    @Autowired
    private JdbcClient sql;

    private RollRows rows;
    private SchoolId school;
    private int pupils;

    /**
     * Seven pupils: one at the higher standard throughout, one at the expected, one below in maths, one absent, one below the
     * test in reading, one whom special consideration lifted (AS, no score), and one who left.
     */
    @BeforeEach
    void aCohort() {
        rows = new RollRows(sql);
        school = rows.school(8310, "Made-up Primary School");
        pupil(112, null, 1, "GDS", 1, 118, null, 1, 110, null, 1, 1);
        pupil(100, null, 1, "EXS", 1, 109, null, 1, 104, null, 1, 0);
        pupil(104, null, 1, "EXS", 1, 99, null, 0, 100, null, 1, 0);
        pupil(null, "A", 0, "WTS", 0, null, "A", 0, null, "A", 0, 0);
        pupil(null, "B", 0, "PK4", 0, 85, null, 0, null, "B", 0, 0);
        pupil(null, "AS", 1, "GDS", 1, 110, null, 1, 99, null, 0, 0);
        pupil(101, "L", null, "L", null, null, "L", null, null, "L", null, null);
    }

    @Test
    void the_higher_standard_in_all_three() {
        assertThat(sums(measures.ks2RwmHigher())).containsExactly("2019: 1 of 6");
    }

    @Test
    void each_subjects_expected_standard() {
        assertThat(sums(measures.ks2ReadingExpected())).containsExactly("2019: 4 of 6");
        assertThat(sums(measures.ks2WritingExpected())).containsExactly("2019: 4 of 6");
        assertThat(sums(measures.ks2MathsExpected())).containsExactly("2019: 3 of 6");
        assertThat(sums(measures.ks2GpsExpected())).containsExactly("2019: 3 of 6");
    }

    @Test
    void each_subjects_higher_standard_with_those_without_a_score_in_the_denominator() {
        assertThat(sums(measures.ks2ReadingHigher())).containsExactly("2019: 1 of 6");
        assertThat(sums(measures.ks2WritingHigher())).containsExactly("2019: 2 of 6");
        assertThat(sums(measures.ks2MathsHigher())).containsExactly("2019: 2 of 6");
        assertThat(sums(measures.ks2GpsHigher())).containsExactly("2019: 1 of 6");
    }

    @Test
    void an_average_is_over_those_with_a_score_and_without_those_who_left() {
        // 112 + 100 + 104; 118 + 109 + 99 + 85 + 110; 110 + 104 + 100 + 99.
        assertThat(sums(measures.ks2ReadingScore())).containsExactly("2019: 316 of 3");
        assertThat(sums(measures.ks2MathsScore())).containsExactly("2019: 521 of 5");
        assertThat(sums(measures.ks2GpsScore())).containsExactly("2019: 413 of 4");
    }

    @Test
    void there_were_no_tests_in_2020_and_2021_and_writing_begins_with_its_framework_of_2018() {
        for (int year : List.of(2020, 2021)) {
            assertThat(measures.ks2ReadingScore().noteOn(new AcademicYear(year)))
                    .map(YearNote::kind)
                    .contains(YearNote.Kind.NO_DATA);
        }
        assertThat(measures.ks2WritingExpected().firstYear()).isEqualTo(new AcademicYear(2018));
        assertThat(measures.ks2ReadingExpected().firstYear()).isEqualTo(new AcademicYear(2016));
    }

    private void pupil(Object... values) {
        pupils++;
        sql.sql("INSERT INTO attainment_ks2 (school_id, academic_year, pupil_id, reading_score, reading_outcome,"
                        + " reading_expected, writing_ta, writing_expected, maths_score, maths_outcome, maths_expected,"
                        + " gps_score, gps_outcome, gps_expected, rwm_higher, eligible)"
                        + " VALUES (?, 2019, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")
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
