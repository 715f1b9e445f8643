package org.raisingthegame.tracker.interventions.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class InterventionMeasuresTest {

    @Autowired
    private JdbcClient sql;

    @Test
    void who_began_an_intervention_counts_once_however_many_he_began_among_those_on_the_january_roll() {
        RollRows rows = new RollRows(sql);
        SchoolId school = rows.school(8301, "Made-up School");
        for (String upn : List.of("A000000000001", "A000000000002", "A000000000003", "A000000000004")) {
            rows.onRoll(school, "2026-01-15", upn);
        }
        began(school, rows.pupil("A000000000001"), intervention("M-1"));
        began(school, rows.pupil("A000000000001"), intervention("M-2"));
        began(school, rows.pupil("A000000000002"), intervention("M-3"));

        Measure measure = new InterventionMeasures().interventionsShareReached();
        assertThat(measure.counting()).isEqualTo(Counting.ONCE_A_PUPIL);
        assertThat(sql.sql("""
                                SELECT CONCAT(academic_year, ': ', COUNT(DISTINCT IF(numerator > 0, pupil_id, NULL)), ' of ',
                                              SUM(denominator))
                                FROM (%s) counted GROUP BY academic_year
                                """.formatted(String.join(" UNION ALL ", measure.relations())))
                        .query(String.class)
                        .list())
                .containsExactly("2026: 2 of 4");
    }

    private long intervention(String code) {
        sql.sql(
                        "INSERT INTO interventions_intervention (code, la_code, name, strand, for_whom, funding, starts_on, ends_on)"
                                + " VALUES (?, '208', ?, 'MENTORING', 'PUPILS', 'NONE', '2025-09-08', '2026-07-03')")
                .params(code, code)
                .update();
        return sql.sql("SELECT id FROM interventions_intervention WHERE code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private void began(SchoolId school, long pupil, long intervention) {
        sql.sql(
                        "INSERT INTO interventions_participation (school_id, intervention_id, pupil_id, academic_year, started_on)"
                                + " VALUES (?, ?, ?, 2026, '2025-10-06')")
                .params(school.value(), intervention, pupil)
                .update();
    }
}
