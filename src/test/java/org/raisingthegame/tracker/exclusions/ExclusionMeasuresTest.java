package org.raisingthegame.tracker.exclusions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
class ExclusionMeasuresTest {

    private final ExclusionMeasures measures = new ExclusionMeasures();

    @Autowired
    private JdbcClient sql;

    private RollRows rows;
    private SchoolId school;

    @BeforeEach
    void fourPupilsOnTheJanuaryRollAndOneWhoLeftBefore() {
        rows = new RollRows(sql);
        school = rows.school(8201, "Made-up Secondary School");
        for (String upn : List.of("A000000000001", "A000000000002", "A000000000003", "A000000000004")) {
            rows.onRoll(school, "2019-01-17", upn);
        }
        rows.onRoll(school, "2018-10-04", "A000000000009");
    }

    @Test
    void everySuspensionCountsAlsoOfThoseWhoLeftBeforeJanuary() {
        excluded("A000000000001", "2018-10-01", "SUSP", "ISSUED");
        excluded("A000000000001", "2019-03-01", "SUSP", "UPHELD");
        excluded("A000000000009", "2018-11-01", "SUSP", "ISSUED");

        assertThat(sums(measures.suspensionRate())).containsExactly("2019: 3 of 4");
    }

    @Test
    void whatWasRescindedAndLunchtimeExclusionsDoNotCount() {
        excluded("A000000000001", "2018-10-01", "SUSP", "RESCINDED");
        excluded("A000000000002", "2018-10-01", "LNCH", "ISSUED");
        excluded("A000000000003", "2018-10-01", "PERM", "RESCINDED");

        assertThat(sums(measures.suspensionRate())).containsExactly("2019: 0 of 4");
        assertThat(sums(measures.onePlusSuspensionRate())).containsExactly("2019: 0 of 4");
        assertThat(sums(measures.permanentExclusionRate())).containsExactly("2019: 0 of 4");
    }

    @Test
    void permanentExclusionsAreNoSuspensions() {
        excluded("A000000000009", "2018-11-01", "PERM", "UPHELD");

        assertThat(sums(measures.suspensionRate())).containsExactly("2019: 0 of 4");
        assertThat(sums(measures.permanentExclusionRate())).containsExactly("2019: 1 of 4");
    }

    @Test
    void sessionsLostAddUpAndALengthThatIsNotKnownAddsNothing() {
        excluded("A000000000001", "2018-10-01", "SUSP", "ISSUED");
        excluded("A000000000001", "2019-03-01", "SUSP", "UPHELD");
        excluded("A000000000002", "2018-10-01", "SUSP", "RESCINDED");
        excluded("A000000000003", "2018-10-01", "SUSP", "ISSUED");
        sql.sql("UPDATE exclusions_exclusion SET sessions = 7 WHERE start_date = '2019-03-01'")
                .update();
        sql.sql("UPDATE exclusions_exclusion SET sessions = NULL WHERE pupil_id = ?")
                .param(rows.pupil("A000000000003"))
                .update();

        // 2 + 7 sessions among the four on the January roll.
        assertThat(sums(measures.sessionsLost())).containsExactly("2019: 9 of 4");
    }

    @Test
    void aSuspensionCountsUnderEachOfItsReasonsSinceThereAreUpToThree() {
        excluded("A000000000001", "2018-10-01", "SUSP", "ISSUED");
        sql.sql("UPDATE exclusions_exclusion SET reason1 = 'DB'").update();
        sql.sql("""
                        INSERT INTO exclusions_exclusion
                          (school_id, pupil_id, start_date, category, academic_year, sessions, reason1, reason2, status)
                        VALUES (?, ?, '2021-10-01', 'SUSP', 2022, 2, 'PP', 'DB', 'ISSUED'),
                               (?, ?, '2021-11-01', 'SUSP', 2022, 2, 'DB', NULL, 'ISSUED'),
                               (?, ?, '2021-12-01', 'SUSP', 2022, 2, 'DB', NULL, 'RESCINDED')
                        """)
                .params(
                        school.value(), rows.pupil("A000000000001"),
                        school.value(), rows.pupil("A000000000002"),
                        school.value(), rows.pupil("A000000000003"))
                .update();

        assertThat(sums(ReasonMeasures.measure(ReasonMeasures.Of.SUSPENSIONS, Reason.DB)))
                .containsExactly("2019: 0 of 4", "2022: 2 of 0");
        assertThat(sums(ReasonMeasures.measure(ReasonMeasures.Of.SUSPENSIONS, Reason.PP)))
                .containsExactly("2019: 0 of 4", "2022: 1 of 0");
        assertThat(ReasonMeasures.measure(ReasonMeasures.Of.SUSPENSIONS, Reason.DB)
                        .firstYear())
                .isEqualTo(new AcademicYear(2021));
    }

    @Test
    void aPermanentExclusionCountsUnderEachOfItsReasonsAndNotAmongSuspensions() {
        sql.sql("""
                        INSERT INTO exclusions_exclusion
                          (school_id, pupil_id, start_date, category, academic_year, sessions, reason1, reason2, status)
                        VALUES (?, ?, '2021-10-01', 'PERM', 2022, NULL, 'OW', 'PA', 'UPHELD'),
                               (?, ?, '2021-11-01', 'PERM', 2022, NULL, 'OW', NULL, 'RESCINDED')
                        """)
                .params(
                        school.value(), rows.pupil("A000000000001"),
                        school.value(), rows.pupil("A000000000002"))
                .update();

        assertThat(sums(ReasonMeasures.measure(ReasonMeasures.Of.PERMANENT_EXCLUSIONS, Reason.OW)))
                .containsExactly("2019: 0 of 4", "2022: 1 of 0");
        assertThat(sums(ReasonMeasures.measure(ReasonMeasures.Of.PERMANENT_EXCLUSIONS, Reason.PA)))
                .containsExactly("2019: 0 of 4", "2022: 1 of 0");
        assertThat(sums(ReasonMeasures.measure(ReasonMeasures.Of.SUSPENSIONS, Reason.OW)))
                .containsExactly("2019: 0 of 4");
    }

    @Test
    void anEventKnowsItsDayAndTheHeadcountWhetherItIsProvisional() {
        excluded("A000000000001", "2018-10-01", "SUSP", "ISSUED");
        rows.onRoll(school, "2019-10-03", "A000000000001");

        assertThat(sql.sql("SELECT event_date FROM ("
                                + measures.suspensionRate().relations().get(1) + ") e")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2018, 10, 1));
        assertThat(sql.sql("SELECT academic_year FROM ("
                                + measures.suspensionRate().relations().getFirst() + ") h WHERE provisional = 1")
                        .query(Integer.class)
                        .list())
                .containsExactly(2020);
    }

    @Test
    void theYearsOfSchoolClosuresAreDistorted() {
        for (int year : List.of(2020, 2021)) {
            assertThat(measures.suspensionRate().noteOn(new AcademicYear(year)))
                    .map(YearNote::kind)
                    .contains(YearNote.Kind.DISTORTED);
        }
        assertThat(measures.suspensionRate().noteOn(new AcademicYear(2019))).isEmpty();
    }

    private void excluded(String upn, String start, String category, String status) {
        sql.sql("""
                        INSERT INTO exclusions_exclusion
                          (school_id, pupil_id, start_date, category, academic_year, sessions, status)
                        VALUES (?, ?, ?, ?, 2019, 2, ?)
                        """)
                .params(school.value(), rows.pupil(upn), start, category, status)
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
