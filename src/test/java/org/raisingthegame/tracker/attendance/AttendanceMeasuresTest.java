package org.raisingthegame.tracker.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Attendance against sessions added up by hand. */
@DatabaseTest
class AttendanceMeasuresTest {

    private final AttendanceMeasures measures = new AttendanceMeasures(new AttendanceSettings(10));

    @Autowired
    private JdbcClient sql;

    private RollRows rows;
    private SchoolId school;

    @BeforeEach
    void aSchool() {
        rows = new RollRows(sql);
        school = rows.school(8601, "Made-up Primary School");
    }

    @Test
    void terms_are_added_up_and_every_session_counts() {
        sessions("A000000000001", "AUTUMN", "2025-12-19", 140, 133);
        sessions("A000000000001", "SPRING", "2026-03-27", 110, 99);
        sessions("A000000000002", "AUTUMN", "2025-12-19", 140, 140);

        // 133 + 99 + 140 of 140 + 110 + 140; absent 18 of 250 (7.2 %) and 0 of 140.
        assertThat(shares()).containsExactly("2026: 372 of 390 of 2 pupils up to 2026-03-27");
        assertThat(counts(measures.persistentAbsence())).containsExactly("2026: 0 of 2");
    }

    @Test
    void the_year_so_far_takes_the_place_of_the_terms_that_it_covers_and_of_no_later_one() {
        sessions("A000000000001", "AUTUMN", "2025-12-19", 140, 130);
        sessions("A000000000001", "YEAR", "2026-03-27", 250, 230);
        sessions("A000000000002", "YEAR", "2025-10-24", 60, 50);
        sessions("A000000000002", "AUTUMN", "2025-12-19", 140, 126);

        assertThat(shares()).containsExactly("2026: 356 of 390 of 2 pupils up to 2026-03-27");
    }

    @Test
    void a_tenth_of_ones_own_sessions_missed_is_persistent_absence_and_a_session_less_is_not() {
        sessions("A000000000001", "YEAR", "2026-07-20", 380, 342);
        sessions("A000000000002", "YEAR", "2026-07-20", 380, 343);
        sessions("A000000000003", "YEAR", "2026-07-20", 20, 18);
        sessions("A000000000004", "YEAR", "2026-07-20", 0, 0);

        assertThat(counts(measures.persistentAbsence())).containsExactly("2026: 2 of 3");
        assertThat(counts(new AttendanceMeasures(new AttendanceSettings(15)).persistentAbsence()))
                .containsExactly("2026: 0 of 3");
    }

    private void sessions(String upn, String period, String asAt, int possible, int attended) {
        sql.sql(
                        "INSERT INTO attendance_sessions (school_id, academic_year, pupil_id, period, as_at, possible, attended)"
                                + " VALUES (?, 2026, ?, ?, ?, ?, ?)")
                .params(school.value(), rows.pupil(upn), period, asAt, possible, attended)
                .update();
    }

    private List<String> shares() {
        return sql.sql("SELECT CONCAT(academic_year, ': ', SUM(numerator), ' of ', SUM(possible), ' of ',"
                        + " SUM(denominator), ' pupils up to ', MAX(event_date)) FROM ("
                        + measures.attendanceRate().relations().getFirst() + ") counted GROUP BY academic_year")
                .query(String.class)
                .list();
    }

    private List<String> counts(Measure measure) {
        return sql.sql("SELECT CONCAT(academic_year, ': ', SUM(numerator), ' of ', SUM(denominator)) FROM ("
                        + measure.relations().getFirst() + ") counted GROUP BY academic_year")
                .query(String.class)
                .list();
    }
}
