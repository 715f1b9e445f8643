package org.raisingthegame.tracker.pupils.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Reason;
import org.raisingthegame.tracker.pupils.duplicates.LookAlike.OnRoll;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Digests of the pupils on schools' latest rolls, and the pairs found by them. */
@Repository
@Unscoped("Compares pupils of all schools; who may see a pair is decided when it is read")
class LookAlikeRepository {

    /** The columns of digests by which pupils of any two schools are found alike. */
    static final Map<Reason, String> BY_DIGEST =
            Map.of(Reason.SAME_NAME_AND_BIRTH_DATE, "name_and_birth", Reason.SAME_UPN_BUT_CHECK_LETTER, "number");

    /** So many with the same name and day of birth are no slips of the pen but made-up data. */
    private static final int MOST_ALIKE = 50;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LookAlikeRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Lets one look at a time, until the end of the transaction. */
    void takeTurn() {
        jdbc.sql("SELECT id FROM pupils_look_alike_turn FOR UPDATE")
                .query(Integer.class)
                .single();
    }

    /** Each pupil who ever was on a roll of the school, as the latest of them has him. */
    List<Likeness> onLatestRolls(SchoolId school) {
        return jdbc.sql("""
                        SELECT r.pupil_id, p.upn, r.surname, r.forename, r.birth_date
                        FROM (SELECT pupil_id, MAX(as_at) AS as_at FROM pupils_roll WHERE school_id = :school GROUP BY pupil_id) l
                        JOIN pupils_roll r ON r.school_id = :school AND r.as_at = l.as_at AND r.pupil_id = l.pupil_id
                        JOIN pupils_pupil p ON p.id = r.pupil_id
                        """)
                .param("school", school.value())
                .query((row, index) -> new Likeness(
                        new PupilId(row.getLong("pupil_id")),
                        new Upn(row.getString("upn")),
                        row.getString("surname"),
                        row.getString("forename"),
                        row.getObject("birth_date", LocalDate.class)))
                .list();
    }

    /** Forgets what was found by the rolls of a school, and keeps the digests of those who are on them now. */
    void replace(SchoolId school, List<Likeness> pupils) {
        jdbc.sql("DELETE FROM pupils_look_alike WHERE low_school = :school OR high_school = :school")
                .param("school", school.value())
                .update();
        jdbc.sql("DELETE FROM pupils_likeness WHERE school_id = :school")
                .param("school", school.value())
                .update();
        batches.batchUpdate(
                "INSERT INTO pupils_likeness (school_id, pupil_id, name_and_birth, number) VALUES (?, ?, ?, ?)",
                pupils.stream()
                        .map(pupil -> new @Nullable Object[] {
                            school.value(), pupil.pupil().value(), pupil.nameAndBirth(), pupil.number()
                        })
                        .toList());
    }

    /** Groups of pupils with the same digest, in each of which one is of the school. */
    Collection<List<OnRoll>> alike(SchoolId school, Reason reason) {
        Map<Long, List<OnRoll>> groups = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT l.%1$s AS digest, l.pupil_id, l.school_id
                        FROM (SELECT x.%1$s FROM pupils_likeness mine JOIN pupils_likeness x ON x.%1$s = mine.%1$s
                              WHERE mine.school_id = :school
                              GROUP BY x.%1$s HAVING COUNT(DISTINCT x.pupil_id) BETWEEN 2 AND %2$d) g
                        JOIN pupils_likeness l ON l.%1$s = g.%1$s
                        """.formatted(BY_DIGEST.get(reason), MOST_ALIKE))
                .param("school", school.value())
                .query(row -> {
                    groups.computeIfAbsent(row.getLong("digest"), digest -> new ArrayList<>())
                            .add(onRoll(row, "pupil_id", "school_id"));
                });
        return groups.values();
    }

    /** Pupils of whom one number is recorded as a former one of the other, one of them of the school. */
    List<LookAlike> renumbered(SchoolId school) {
        return jdbc.sql("""
                        SELECT now_.pupil_id AS now_id, now_.school_id AS now_school,
                               before_.pupil_id AS before_id, before_.school_id AS before_school
                        FROM pupils_former_upn f
                        JOIN pupils_pupil p ON p.upn = f.former_upn AND p.id <> f.pupil_id
                        JOIN pupils_likeness now_ ON now_.pupil_id = f.pupil_id
                        JOIN pupils_likeness before_ ON before_.pupil_id = p.id
                        WHERE now_.school_id = :school OR before_.school_id = :school
                        """)
                .param("school", school.value())
                .query((row, index) -> LookAlike.of(
                        onRoll(row, "now_id", "now_school"),
                        onRoll(row, "before_id", "before_school"),
                        Reason.FORMER_UPN))
                .list();
    }

    private static OnRoll onRoll(ResultSet row, String pupil, String school) throws SQLException {
        return new OnRoll(new PupilId(row.getLong(pupil)), new SchoolId(row.getLong(school)));
    }

    void add(Collection<LookAlike> found) {
        batches.batchUpdate(
                "INSERT INTO pupils_look_alike (low_id, high_id, reason, low_school, high_school) VALUES (?, ?, ?, ?, ?)",
                found.stream()
                        .map(pair -> new Object[] {
                            pair.low().pupil().value(),
                            pair.high().pupil().value(),
                            pair.reason().name(),
                            pair.low().school().value(),
                            pair.high().school().value()
                        })
                        .toList());
    }

    /** Schools with rolls at which nobody has looked yet: those of a program of before. */
    List<SchoolId> neverLookedAt() {
        return jdbc.sql("""
                        SELECT DISTINCT r.school_id FROM pupils_roll r
                        WHERE r.school_id NOT IN (SELECT l.school_id FROM pupils_likeness l)
                        """).query((row, index) -> new SchoolId(row.getLong(1))).list();
    }

    /** The schools on whose rolls one of two pupils is or was. */
    List<SchoolId> schoolsOf(PupilId one, PupilId other) {
        return jdbc.sql("SELECT DISTINCT school_id FROM pupils_roll WHERE pupil_id IN (:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query((row, index) -> new SchoolId(row.getLong(1)))
                .list();
    }
}
