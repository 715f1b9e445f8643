package org.raisingthegame.tracker.pupils;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts made-up schools, pupils and rolls into the test database, for tests of SQL. */
public final class RollRows {

    private final JdbcClient sql;

    public RollRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A primary school; {@code number} is the last digits of its numbers. */
    public SchoolId school(int number, String name) {
        String urn = "9%05d".formatted(number);
        sql.sql("INSERT INTO schools_school (urn, laestab, la_code, name, phase) VALUES (?, ?, '208', ?, 'PRIMARY')")
                .params(urn, "208%04d".formatted(number), name)
                .update();
        new SignInFixture(sql).allShare();
        return new SchoolId(sql.sql("SELECT id FROM schools_school WHERE urn = ?")
                .param(urn)
                .query(Long.class)
                .single());
    }

    /** The id of the pupil, who is added when unknown. */
    public long pupil(String upn) {
        sql.sql("INSERT IGNORE INTO pupils_pupil (upn) VALUES (?)").param(upn).update();
        return sql.sql("SELECT id FROM pupils_pupil WHERE upn = ?")
                .param(upn)
                .query(Long.class)
                .single();
    }

    public void onRoll(SchoolId school, String asAt, String upn) {
        onRoll(school, asAt, upn, "C", null, null);
    }

    public void onRoll(
            SchoolId school,
            String asAt,
            String upn,
            @Nullable String enrolmentStatus,
            @Nullable String entry,
            @Nullable String leaving) {
        sql.sql("""
                        INSERT INTO pupils_roll
                          (school_id, as_at, pupil_id, surname, forename, year_group, enrolment_status, entry_date, leaving_date)
                        VALUES (?, ?, ?, ?, 'Ada', '6', ?, ?, ?)
                        """)
                .params(
                        school.value(),
                        LocalDate.parse(asAt),
                        pupil(upn),
                        "Name" + upn,
                        enrolmentStatus,
                        entry,
                        leaving)
                .update();
    }

    public void characteristics(SchoolId school, int academicYear, String upn, @Nullable String ethnicity) {
        sql.sql("""
                        INSERT INTO pupils_characteristics
                          (school_id, academic_year, pupil_id, as_at, ethnicity, source)
                        VALUES (?, ?, ?, ?, ?, 'ROLL')
                        """)
                .params(school.value(), academicYear, pupil(upn), academicYear + "-01-17", ethnicity)
                .update();
    }
}
