package org.raisingthegame.tracker.privacy.persistence;

import java.time.LocalDateTime;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of which schools, kinds and years records were deleted by rule. */
@Component
@Unscoped("That records of a year are gone is asked of whole boroughs; it names nobody")
public class DeletionTable {

    private final JdbcClient jdbc;

    DeletionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(SchoolId school, String kind, AcademicYear year, long rows, LocalDateTime at) {
        jdbc.sql("""
                        INSERT INTO privacy_deletion (school_id, kind, academic_year, row_count, deleted_at)
                        VALUES (:school, :kind, :year, :rows, :at)
                        """)
                .param("school", school.value())
                .param("kind", kind)
                .param("year", year.endYear())
                .param("rows", rows)
                .param("at", at)
                .update();
    }

    public boolean any(LaCode borough, AcademicYear year) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM privacy_deletion d JOIN schools_school s ON s.id = d.school_id
                                       WHERE s.la_code = :borough AND d.academic_year = :year)
                        """)
                .param("borough", borough.value())
                .param("year", year.endYear())
                .query(Boolean.class)
                .single();
    }
}
