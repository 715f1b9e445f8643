package org.raisingthegame.tracker.inyear.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In-year judgements against counts made by hand. */
@DatabaseTest
class InYearMeasuresTest {

    private static final String ADA = "A000000000001";
    private static final String BEN = "A000000000002";
    private static final String CY = "A000000000003";

    private final InYearMeasures measures = new InYearMeasures();

    @Autowired
    private JdbcClient sql;

    private RollRows rows;
    private SchoolId school;

    @BeforeEach
    void aSchool() {
        rows = new RollRows(sql);
        school = rows.school(8701, "Made-up Primary School");
    }

    @Test
    void the_latest_judgement_of_the_year_counts_in_its_subject() {
        assessed(ADA, "READING", "2026-10-16", "AT", "At", null, "6");
        assessed(ADA, "READING", "2026-12-11", "BELOW", "Below", null, "6");
        assessed(BEN, "READING", "2026-10-16", "ABOVE", "Above", null, "5");
        assessed(BEN, "MATHS", "2026-10-16", "BELOW", "Below", null, "5");
        assessed(CY, "READING", "2026-10-16", "NONE", "Absent", null, "5");

        assertThat(counts(measures.onTrackReading())).containsExactly("5: 1 of 1", "6: 0 of 1");
        assertThat(counts(measures.onTrackMaths())).containsExactly("5: 0 of 1");
        assertThat(counts(measures.onTrackWriting())).isEmpty();
        assertThat(counts(measures.onTrackEnglish())).isEmpty();
    }

    @Test
    void a_mark_of_the_schools_own_counts_once_the_school_has_said_what_it_means() {
        assessed(ADA, "WRITING", "2026-10-16", null, "5s", null, "5");
        assertThat(counts(measures.onTrackWriting())).isEmpty();
        sql.sql("INSERT INTO inyear_scale (school_id, mark, judgement) VALUES (?, '5s', 'AT')")
                .params(school.value())
                .update();
        assertThat(counts(measures.onTrackWriting())).containsExactly("5: 1 of 1");
    }

    @Test
    void a_year_group_that_the_file_lacks_is_that_of_the_years_roll() {
        rows.onRoll(school, "2026-10-01", ADA);
        sql.sql("UPDATE pupils_roll SET year_group = '4'").update();
        assessed(ADA, "ENGLISH", "2026-10-16", "AT", "At", null, null);
        assertThat(counts(measures.onTrackEnglish())).containsExactly("4: 1 of 1");
    }

    @Test
    void predictions_take_maths_and_the_better_english_of_those_who_have_both() {
        assessed(ADA, "MATHS", "2026-10-16", "NONE", "4", 4, "11");
        assessed(ADA, "ENGLISH", "2026-10-16", "NONE", "3", 3, "11");
        assessed(ADA, "ENGLIT", "2026-10-16", "NONE", "5", 5, "11");
        assessed(BEN, "MATHS", "2026-10-16", "NONE", "7", 7, "11");
        assessed(BEN, "ENGLISH", "2026-10-16", "NONE", "3", 3, "11");
        assessed(CY, "MATHS", "2026-10-16", "NONE", "7", 7, "11");

        assertThat(counts(measures.predictedEnglishMaths())).containsExactly("11: 1 of 2");
    }

    @Test
    void none_of_it_is_set_beside_others() {
        for (Measure measure : List.of(measures.onTrackReading(), measures.predictedEnglishMaths())) {
            assertThat(measure.schoolsOwn()).isTrue();
            assertThat(measure.published()).isNull();
            assertThat(measure.byYearGroup()).isTrue();
        }
    }

    private void assessed(
            String upn,
            String subject,
            String asAt,
            @Nullable String judgement,
            String mark,
            @Nullable Integer predicted,
            @Nullable String yearGroup) {
        sql.sql("INSERT INTO inyear_assessment"
                        + " (school_id, pupil_id, subject, as_at, academic_year, mark, judgement, predicted, year_group)"
                        + " VALUES (?, ?, ?, ?, 2027, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        school.value(), rows.pupil(upn), subject, asAt, mark, judgement, predicted, yearGroup))
                .update();
    }

    private List<String> counts(Measure measure) {
        return sql.sql("SELECT CONCAT(year_group, ': ', SUM(numerator), ' of ', SUM(denominator)) FROM ("
                        + measure.relations().getFirst()
                        + ") counted GROUP BY year_group ORDER BY CAST(year_group AS SIGNED)")
                .query(String.class)
                .list();
    }
}
