package org.raisingthegame.tracker.attainment.measures;

import static org.assertj.core.api.Assertions.assertThat;

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

@DatabaseTest
class AttainmentMeasuresTest {

    private final AttainmentMeasures measures = new AttainmentMeasures();

    @Autowired
    private JdbcClient sql;

    private RollRows rows;
    private SchoolId school;

    @BeforeEach
    void aSchool() {
        rows = new RollRows(sql);
        school = rows.school(8301, "Made-up School");
    }

    @Test
    void pupilsOutOfTheCohortOrWithoutAnAnswerAreNotCountedInKeyStage2() {
        result("attainment_ks2", "rwm_expected", "A000000000001", 1, 1);
        result("attainment_ks2", "rwm_expected", "A000000000002", 0, 1);
        result("attainment_ks2", "rwm_expected", "A000000000003", null, 1);
        result("attainment_ks2", "rwm_expected", "A000000000004", null, 0);

        assertThat(sums(measures.ks2RwmExpected())).containsExactly("2019: 1 of 2");
    }

    @Test
    void theSameHoldsAtGcse() {
        result("attainment_ks4", "basics_94", "A000000000001", 1, 1);
        result("attainment_ks4", "basics_94", "A000000000002", 1, 1);
        result("attainment_ks4", "basics_94", "A000000000003", 0, 1);
        result("attainment_ks4", "basics_94", "A000000000004", null, 1);

        assertThat(sums(measures.gcseEnglishMaths())).containsExactly("2019: 2 of 3");
    }

    @Test
    void theResultOfAPupilOfTwoSchoolsCountsAtTheMainOne() {
        SchoolId other = rows.school(8302, "The Subsidiary School");
        rows.onRoll(school, "2019-01-17", "A000000000001", "M", null, null);
        rows.onRoll(other, "2018-10-04", "A000000000001", "C", null, null);
        rows.onRoll(other, "2019-01-17", "A000000000001", "S", null, null);
        rows.onRoll(other, "2019-09-05", "A000000000001", "C", null, null);
        // Was a subsidiary pupil in autumn, and is counted here since.
        rows.onRoll(school, "2018-10-04", "A000000000002", "S", null, null);
        rows.onRoll(school, "2019-01-17", "A000000000002", "C", null, null);
        result("attainment_ks2", "rwm_expected", "A000000000001", 1, 1);
        result(other, "attainment_ks2", "rwm_expected", "A000000000001", 1, 1);
        result("attainment_ks2", "rwm_expected", "A000000000002", 0, 1);

        assertThat(sums(measures.ks2RwmExpected())).containsExactly("2019: 1 of 2");
    }

    @Test
    void thereWereNoKeyStage2TestsAndTeacherAssessedGcsesIn2020And2021() {
        for (int year : List.of(2020, 2021)) {
            assertThat(measures.ks2RwmExpected().noteOn(new AcademicYear(year)))
                    .map(YearNote::kind)
                    .contains(YearNote.Kind.NO_DATA);
            assertThat(measures.gcseEnglishMaths().noteOn(new AcademicYear(year)))
                    .map(YearNote::kind)
                    .contains(YearNote.Kind.NOT_COMPARABLE);
        }
    }

    private void result(String table, String column, String upn, Integer reached, int eligible) {
        result(school, table, column, upn, reached, eligible);
    }

    private void result(SchoolId school, String table, String column, String upn, Integer reached, int eligible) {
        sql.sql("INSERT INTO %s (school_id, academic_year, pupil_id, %s, eligible) VALUES (?, 2019, ?, ?, ?)"
                        .formatted(table, column))
                .params(school.value(), rows.pupil(upn), reached, eligible)
                .update();
    }

    private List<String> sums(Measure measure) {
        return sql.sql("""
                        SELECT CONCAT(academic_year, ': ', SUM(numerator), ' of ', SUM(denominator))
                        FROM (%s) counted GROUP BY academic_year ORDER BY academic_year
                        """.formatted(String.join(" UNION ALL ", measure.relations())))
                .query(String.class)
                .list();
    }
}
