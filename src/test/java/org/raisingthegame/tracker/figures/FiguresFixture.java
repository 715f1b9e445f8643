package org.raisingthegame.tracker.figures;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Made-up pupils, results, rolls and events for tests of figures. */
public class FiguresFixture {

    private final JdbcTemplate jdbc;
    private int pupils;

    FiguresFixture(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables that a plugin would bring. Made outside of any test's transaction, which DDL would end. */
    public void createTables() {
        jdbc.execute("CREATE OR REPLACE TABLE figurestest_result ("
                + "pupil_id BIGINT, school_id BIGINT, academic_year SMALLINT, met TINYINT)");
        jdbc.execute("CREATE OR REPLACE TABLE figurestest_roll ("
                + "pupil_id BIGINT, school_id BIGINT, academic_year SMALLINT, provisional TINYINT)");
        jdbc.execute("CREATE OR REPLACE TABLE figurestest_event ("
                + "pupil_id BIGINT, school_id BIGINT, academic_year SMALLINT, event_date DATE)");
        jdbc.execute("CREATE OR REPLACE TABLE figurestest_score ("
                + "pupil_id BIGINT, school_id BIGINT, academic_year SMALLINT, counted INT, possible INT NULL,"
                + " as_at DATE NULL, year_group VARCHAR(2) NULL)");
    }

    public void dropTables() {
        jdbc.execute("DROP TABLE figurestest_result, figurestest_roll, figurestest_event, figurestest_score");
    }

    public long pupil() {
        pupils++;
        String upn = "T%012d".formatted(pupils);
        jdbc.update("INSERT INTO pupils_pupil (upn) VALUES (?)", upn);
        return jdbc.queryForObject("SELECT id FROM pupils_pupil WHERE upn = ?", Long.class, upn);
    }

    public void characteristics(long pupil, SchoolId school, int year, String ethnicity) {
        jdbc.update(
                "INSERT INTO pupils_characteristics (school_id, academic_year, pupil_id, ethnicity, source, as_at)"
                        + " VALUES (?, ?, ?, ?, 'test', MAKEDATE(?, 15))",
                school.value(),
                year,
                pupil,
                ethnicity,
                year);
    }

    public void result(long pupil, SchoolId school, int year, boolean met) {
        jdbc.update("INSERT INTO figurestest_result VALUES (?, ?, ?, ?)", pupil, school.value(), year, met);
    }

    public void onRoll(long pupil, SchoolId school, int year, boolean provisional) {
        jdbc.update("INSERT INTO figurestest_roll VALUES (?, ?, ?, ?)", pupil, school.value(), year, provisional);
    }

    public void event(long pupil, SchoolId school, int year, LocalDate day) {
        jdbc.update("INSERT INTO figurestest_event VALUES (?, ?, ?, ?)", pupil, school.value(), year, day);
    }

    /** What an average, a share of what was possible, or a judgement of a year group is made of. */
    public void score(
            long pupil,
            SchoolId school,
            int year,
            int counted,
            @Nullable Integer possible,
            @Nullable LocalDate asAt,
            @Nullable String yearGroup) {
        jdbc.update(
                "INSERT INTO figurestest_score VALUES (?, ?, ?, ?, ?, ?, ?)",
                pupil,
                school.value(),
                year,
                counted,
                possible,
                asAt,
                yearGroup);
    }

    /** Pupils of one ethnicity with these scores, one each. */
    public void scores(SchoolId school, int year, String ethnicity, int... scores) {
        for (int score : scores) {
            long pupil = pupil();
            characteristics(pupil, school, year, ethnicity);
            score(pupil, school, year, score, null, null, null);
        }
    }

    /** Pupils of one ethnicity with results: so many of whom so many met the standard. */
    public void cohort(SchoolId school, int year, String ethnicity, int pupils, int met) {
        for (int number = 0; number < pupils; number++) {
            long pupil = pupil();
            characteristics(pupil, school, year, ethnicity);
            result(pupil, school, year, number < met);
        }
    }

    public void published(
            String source,
            String indicator,
            String level,
            String area,
            String name,
            int year,
            String group,
            String status,
            String value,
            Long numerator,
            Long denominator) {
        jdbc.update(
                "INSERT INTO figures_baseline (source, indicator, area_level, area_code, area_name, academic_year,"
                        + " group_code, schools, status, value, numerator, denominator, file)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'ALL', ?, ?, ?, ?, 'made-up.csv')",
                Arrays.asList(source, indicator, level, area, name, year, group, status, value, numerator, denominator)
                        .toArray());
    }
}
