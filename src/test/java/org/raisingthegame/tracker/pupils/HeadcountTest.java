package org.raisingthegame.tracker.pupils;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class HeadcountTest {

    @Autowired
    private JdbcClient sql;

    private RollRows rows;
    private SchoolId school;

    @BeforeEach
    void aSchool() {
        rows = new RollRows(sql);
        school = rows.school(8101, "Made-up Primary School");
    }

    @Test
    void pupilsAreCountedOnTheSnapshotNearestToTheThirdThursdayOfJanuary() {
        rows.onRoll(school, "2018-10-04", "A000000000001");
        rows.onRoll(school, "2019-01-07", "A000000000002");
        rows.onRoll(school, "2019-01-18", "A000000000003");
        rows.onRoll(school, "2019-05-16", "A000000000004");

        assertThat(headcount()).containsExactly("2019 A000000000003 2019-01-18 0");
    }

    @Test
    void theThirdThursdayIsTheSeventeenthIn2019AndTheSixteenthIn2020() {
        rows.onRoll(school, "2019-01-16", "A000000000001");
        rows.onRoll(school, "2019-01-19", "A000000000002");
        rows.onRoll(school, "2020-01-14", "A000000000003");
        rows.onRoll(school, "2020-01-17", "A000000000004");

        assertThat(headcount()).containsExactly("2019 A000000000001 2019-01-16 0", "2020 A000000000004 2020-01-17 0");
    }

    @Test
    void theYearsLatestSnapshotStandsInProvisionallyUntilTheJanuaryOneIsThere() {
        rows.onRoll(school, "2026-10-01", "A000000000001");
        rows.onRoll(school, "2026-10-22", "A000000000002");

        assertThat(headcount()).containsExactly("2027 A000000000002 2026-10-22 1");
    }

    @Test
    void aSummerSnapshotIsNoJanuaryRoll() {
        rows.onRoll(school, "2018-10-04", "A000000000001");
        rows.onRoll(school, "2019-03-01", "A000000000002");

        assertThat(headcount()).containsExactly("2019 A000000000002 2019-03-01 1");
    }

    @Test
    void pupilsOfElsewhereLeaversAndThoseToComeAreNotCounted() {
        rows.onRoll(school, "2019-01-17", "A000000000001", "C", "2018-09-04", null);
        rows.onRoll(school, "2019-01-17", "A000000000002", "S", null, null);
        rows.onRoll(school, "2019-01-17", "A000000000003", "M", null, "2019-02-15");
        rows.onRoll(school, "2019-01-17", "A000000000004", "C", null, "2019-01-17");
        rows.onRoll(school, "2019-01-17", "A000000000005", "C", "2019-02-25", null);
        rows.onRoll(school, "2019-01-17", "A000000000006", null, null, null);
        rows.onRoll(school, "2019-01-17", "A000000000007", "G", null, null);
        rows.onRoll(school, "2019-01-17", "A000000000008", "F", null, null);
        rows.onRoll(school, "2019-01-17", "A000000000009", "O", null, null);

        assertThat(headcount())
                .containsExactly(
                        "2019 A000000000001 2019-01-17 0",
                        "2019 A000000000003 2019-01-17 0",
                        "2019 A000000000006 2019-01-17 0");
    }

    @Test
    void eachSchoolHasItsOwnDay() {
        SchoolId other = rows.school(8102, "Another Made-up School");
        rows.onRoll(school, "2019-01-17", "A000000000001");
        rows.onRoll(other, "2018-10-04", "A000000000002");

        assertThat(headcount()).containsExactly("2019 A000000000001 2019-01-17 0", "2019 A000000000002 2018-10-04 1");
    }

    private List<String> headcount() {
        return sql.sql("""
                        SELECT CONCAT_WS(' ', h.academic_year, p.upn, h.as_at, h.provisional)
                        FROM pupils_headcount h JOIN pupils_pupil p ON p.id = h.pupil_id
                        ORDER BY h.academic_year, p.upn
                        """).query(String.class).list();
    }
}
