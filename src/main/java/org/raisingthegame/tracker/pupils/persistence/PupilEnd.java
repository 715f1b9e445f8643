package org.raisingthegame.tracker.pupils.persistence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.privacy.spi.ErasedPupil.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an erasure has to know of a pupil, and the end of the pupil as such. */
@Component
@Unscoped("Whoever erases has made sure that the pupil is his; at a start after a restore nobody is signed in")
public class PupilEnd {

    private final JdbcClient jdbc;

    PupilEnd(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number, former ones, and those of records that were joined with this one. */
    public Set<String> numbers(long pupil) {
        return new HashSet<>(
                jdbc.sql("""
                        SELECT upn FROM pupils_pupil WHERE id = :pupil OR merged_into = :pupil
                        UNION SELECT former_upn FROM pupils_former_upn WHERE pupil_id = :pupil
                        """).param("pupil", pupil).query(String.class).list());
    }

    public Set<Name> names(long pupil) {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT surname, forename FROM pupils_roll WHERE pupil_id = :pupil")
                .param("pupil", pupil)
                .query((row, index) -> new Name(row.getString("surname"), row.getString("forename")))
                .list());
    }

    public int merges(long pupil) {
        return jdbc.sql("SELECT COUNT(*) FROM pupils_merge WHERE kept_id = :pupil OR merged_id = :pupil")
                .param("pupil", pupil)
                .query(Integer.class)
                .single();
    }

    /** The images that were put aside when records were joined; such a merge can't be taken back any more. */
    public void deleteMerges(long pupil) {
        delete("DELETE FROM pupils_merge WHERE kept_id = :pupil OR merged_id = :pupil", pupil);
        delete("DELETE FROM pupils_distinct WHERE low_id = :pupil OR high_id = :pupil", pupil);
    }

    /** What look-alikes are found by, and those found, of some schools' rolls. */
    public void deleteLikeness(long pupil, Collection<SchoolId> schools) {
        List<Long> ids = schools.stream().map(SchoolId::value).toList();
        for (String sql : List.of(
                "DELETE FROM pupils_likeness WHERE pupil_id = :pupil AND school_id IN (:schools)",
                "DELETE FROM pupils_look_alike WHERE low_id = :pupil AND low_school IN (:schools)",
                "DELETE FROM pupils_look_alike WHERE high_id = :pupil AND high_school IN (:schools)")) {
            jdbc.sql(sql).param("pupil", pupil).param("schools", ids).update();
        }
    }

    /** The number itself, with those of records that were joined with it. */
    public void deletePupil(long pupil) {
        List<Long> joined = jdbc.sql("SELECT id FROM pupils_pupil WHERE merged_into = :pupil")
                .param("pupil", pupil)
                .query(Long.class)
                .list();
        joined.forEach(this::deleteMerges);
        deleteMerges(pupil);
        delete("DELETE FROM pupils_likeness WHERE pupil_id = :pupil", pupil);
        delete("DELETE FROM pupils_pupil WHERE merged_into = :pupil", pupil);
        delete("DELETE FROM pupils_pupil WHERE id = :pupil", pupil);
    }

    /** The schools that ever had the pupil on a roll or in a year's records. */
    public Set<SchoolId> schools(long pupil) {
        return new HashSet<>(jdbc.sql("""
                        SELECT school_id FROM pupils_roll WHERE pupil_id = :pupil
                        UNION SELECT school_id FROM pupils_characteristics WHERE pupil_id = :pupil
                        """)
                .param("pupil", pupil)
                .query((row, index) -> new SchoolId(row.getLong(1)))
                .list());
    }

    private void delete(String sql, long pupil) {
        jdbc.sql(sql).param("pupil", pupil).update();
    }
}
