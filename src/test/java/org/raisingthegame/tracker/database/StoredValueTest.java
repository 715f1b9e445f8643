package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.core.Urn;
import org.raisingthegame.tracker.core.YearGroup;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Value types and moments come back from the real database as they went in. */
@DatabaseTest
class StoredValueTest {

    /** An hour before midnight in London, in summer: a wrong zone anywhere would move the day. */
    private static final Instant SUMMER_EVENING = Instant.parse("2026-06-30T22:00:00.123456Z");

    private static final LocalDate SUMMER_DAY = LocalDate.of(2026, 7, 1);

    @Autowired
    JdbcAggregateTemplate aggregates;

    @Autowired
    JdbcClient sql;

    @BeforeAll
    static void makeTable(@Autowired JdbcClient sql) {
        // Not temporary: a temporary table belongs to one connection. DDL can't be rolled back in MariaDB.
        sql.sql("""
                CREATE TABLE IF NOT EXISTS test_stored_value (
                  id BIGINT AUTO_INCREMENT PRIMARY KEY,
                  academic_year SMALLINT NOT NULL,
                  la_code CHAR(3) NOT NULL,
                  urn CHAR(6) NOT NULL,
                  laestab CHAR(7) NOT NULL,
                  upn CHAR(13) NULL,
                  year_group VARCHAR(2) NOT NULL DEFAULT '6',
                  school BIGINT NOT NULL,
                  happened DATETIME(6) NOT NULL,
                  on_day DATE NOT NULL)
                """).update();
    }

    @Table("test_stored_value")
    record Stored(
            @Id Long id,
            AcademicYear academicYear,
            LaCode laCode,
            Urn urn,
            Laestab laestab,
            Upn upn,
            YearGroup yearGroup,
            SchoolId school,
            Instant happened,
            LocalDate onDay) {}

    private static Stored value(Upn upn, Instant happened) {
        return new Stored(
                null,
                new AcademicYear(2019),
                new LaCode("999"),
                new Urn("900001"),
                new Laestab("9990001"),
                upn,
                YearGroup.Y10,
                new SchoolId(7),
                happened,
                SUMMER_DAY);
    }

    @Test
    void anAggregateOfValueTypesComesBackEqual() {
        Stored saved = aggregates.insert(value(new Upn("A999000119001"), SUMMER_EVENING));

        assertThat(aggregates.findById(saved.id(), Stored.class)).isEqualTo(saved);
        assertThat(sql.sql("SELECT academic_year FROM test_stored_value WHERE id = ?")
                        .param(saved.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2019);
    }

    @Test
    void anAbsentValueComesBackAbsent() {
        Stored saved = aggregates.insert(value(null, SUMMER_EVENING));

        assertThat(aggregates.findById(saved.id(), Stored.class).upn()).isNull();
    }

    record Moment(Instant happened, LocalDate onDay) {}

    @Test
    void aMomentAndADayPassedAndReadByAQueryAreTheSame() {
        sql.sql("""
                INSERT INTO test_stored_value (academic_year, la_code, urn, laestab, school, happened, on_day)
                VALUES (2027, '999', '900002', '9990002', 8, :happened, :day)
                """).param("happened", SUMMER_EVENING).param("day", SUMMER_DAY).update();

        List<Moment> read = sql.sql("SELECT happened, on_day FROM test_stored_value WHERE urn = '900002'")
                .query(Moment.class)
                .list();

        assertThat(read).containsExactly(new Moment(SUMMER_EVENING, SUMMER_DAY));
    }
}
