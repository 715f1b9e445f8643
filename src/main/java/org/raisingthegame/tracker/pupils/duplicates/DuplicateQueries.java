package org.raisingthegame.tracker.pupils.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Reason;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records of a scope may be of one pupil. Both have to stand on a roll of a school in scope. */
@Component
class DuplicateQueries {

    /** The latest roll of each pupil in the scope. */
    private static final String LATEST = """
            WITH ranked AS (
              SELECT r.pupil_id, p.upn, r.surname, r.forename, r.birth_date, r.year_group, r.school_id, r.as_at,
                     ROW_NUMBER() OVER (PARTITION BY r.pupil_id ORDER BY r.as_at DESC, r.id DESC) AS place,
                     COUNT(*) OVER (PARTITION BY r.pupil_id) AS rolls
              FROM pupils_roll r JOIN pupils_pupil p ON p.id = r.pupil_id WHERE %s),
            latest AS (SELECT * FROM ranked WHERE place = 1)
            """;

    private static final String WHO_CAN_BE_ONE_OF_A_PAIR = """
            , marked AS (SELECT latest.*, (%s) AS suspect FROM latest),
            suspects AS (SELECT * FROM marked WHERE suspect)
            """;

    /** Names as people compare them: whatever their letter case and accents. */
    private static final String SAME_NAME = """
            a.surname COLLATE utf8mb4_uca1400_ai_ci = b.surname COLLATE utf8mb4_uca1400_ai_ci
              AND a.forename COLLATE utf8mb4_uca1400_ai_ci = b.forename COLLATE utf8mb4_uca1400_ai_ci""";

    private static final String NAME = "surname COLLATE utf8mb4_uca1400_ai_ci, forename COLLATE utf8mb4_uca1400_ai_ci";

    /**
     * Who can be one of a pair at all, told from one pass over the pupils: to compare each with each other takes the
     * database hours in a borough.
     */
    private static final Map<Reason, String> SUSPECTS = Map.of(
            Reason.SAME_NAME_AND_BIRTH_DATE,
            "birth_date IS NOT NULL AND COUNT(*) OVER (PARTITION BY " + NAME + ", birth_date) > 1",
            Reason.SAME_UPN_BUT_CHECK_LETTER,
            "COUNT(*) OVER (PARTITION BY SUBSTRING(upn, 2)) > 1",
            Reason.FORMER_UPN,
            """
            EXISTS (SELECT 1 FROM pupils_former_upn f WHERE f.pupil_id = latest.pupil_id)
              OR EXISTS (SELECT 1 FROM pupils_former_upn f WHERE f.former_upn = latest.upn)""",
            Reason.TEMPORARY_UPN,
            "COUNT(*) OVER (PARTITION BY school_id, " + NAME + ") > 1");

    private static final Map<Reason, String> CONDITIONS = Map.of(
            Reason.SAME_NAME_AND_BIRTH_DATE,
            "a.birth_date = b.birth_date AND " + SAME_NAME,
            Reason.SAME_UPN_BUT_CHECK_LETTER,
            "SUBSTRING(a.upn, 2) = SUBSTRING(b.upn, 2)",
            Reason.FORMER_UPN,
            """
            EXISTS (SELECT 1 FROM pupils_former_upn f
                    WHERE (f.pupil_id = a.pupil_id AND f.former_upn = b.upn)
                       OR (f.pupil_id = b.pupil_id AND f.former_upn = a.upn))""",
            Reason.TEMPORARY_UPN,
            """
            a.school_id = b.school_id AND a.upn REGEXP '[A-Z]$' <> b.upn REGEXP '[A-Z]$'
              AND (a.birth_date IS NULL OR b.birth_date IS NULL OR a.birth_date = b.birth_date) AND\s""" + SAME_NAME);

    private final JdbcClient jdbc;

    DuplicateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pairs that nobody has decided about yet, by name; no more than asked for. */
    List<Candidate> candidates(RowScope scope, int limit) {
        Map<List<PupilId>, Set<Reason>> reasons = new LinkedHashMap<>();
        Map<PupilId, Side> sides = new HashMap<>();
        CONDITIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(condition -> pairs(scope, condition.getKey(), limit).forEach(pair -> {
                    sides.put(pair.left().id(), pair.left());
                    sides.put(pair.right().id(), pair.right());
                    reasons.computeIfAbsent(
                                    List.of(pair.left().id(), pair.right().id()), key -> EnumSet.noneOf(Reason.class))
                            .add(condition.getKey());
                }));
        return reasons.entrySet().stream()
                .map(pair -> new Candidate(
                        Objects.requireNonNull(sides.get(pair.getKey().get(0))),
                        Objects.requireNonNull(sides.get(pair.getKey().get(1))),
                        pair.getValue()))
                .limit(limit)
                .toList();
    }

    private record Pair(Side left, Side right) {}

    private List<Pair> pairs(RowScope scope, Reason reason, int limit) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        return jdbc.sql(LATEST.formatted(clause.sql())
                        + WHO_CAN_BE_ONE_OF_A_PAIR.formatted(SUSPECTS.get(reason))
                        + """
                        SELECT a.pupil_id AS a_id, a.upn AS a_upn, a.surname AS a_surname, a.forename AS a_forename,
                               a.birth_date AS a_birth, a.year_group AS a_year, s.name AS a_school, a.as_at AS a_as_at,
                               a.rolls AS a_rolls,
                               b.pupil_id AS b_id, b.upn AS b_upn, b.surname AS b_surname, b.forename AS b_forename,
                               b.birth_date AS b_birth, b.year_group AS b_year, t.name AS b_school, b.as_at AS b_as_at,
                               b.rolls AS b_rolls
                        FROM suspects a JOIN suspects b ON a.pupil_id < b.pupil_id AND %s
                        JOIN schools_school s ON s.id = a.school_id JOIN schools_school t ON t.id = b.school_id
                        WHERE NOT EXISTS (SELECT 1 FROM pupils_distinct d
                                          WHERE d.low_id = a.pupil_id AND d.high_id = b.pupil_id)
                        ORDER BY a.surname, a.forename, a.pupil_id, b.pupil_id LIMIT :limit
                        """.formatted(CONDITIONS.get(reason)))
                .params(clause.params())
                .param("limit", limit)
                .query((row, index) -> new Pair(side(row, "a_"), side(row, "b_")))
                .list();
    }

    private static Side side(ResultSet row, String prefix) throws SQLException {
        return new Side(
                new PupilId(row.getLong(prefix + "id")),
                new Upn(row.getString(prefix + "upn")),
                row.getString(prefix + "surname"),
                row.getString(prefix + "forename"),
                row.getObject(prefix + "birth", LocalDate.class),
                row.getString(prefix + "year"),
                row.getString(prefix + "school"),
                Objects.requireNonNull(row.getObject(prefix + "as_at", LocalDate.class)),
                row.getInt(prefix + "rolls"));
    }

    /** Merges that stand, of pupils of whom the scope has a roll; the latest first. */
    List<PastMerge> merges(RowScope scope, int limit) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        return jdbc.sql(LATEST.formatted(clause.sql()) + """
                        SELECT m.id, m.kept_id, CONCAT(a.forename, ' ', a.surname) AS name, k.upn AS kept_upn,
                               o.upn AS merged_upn, m.merged_by_name, m.merged_at
                        FROM pupils_merge m JOIN latest a ON a.pupil_id = m.kept_id
                        JOIN pupils_pupil k ON k.id = m.kept_id JOIN pupils_pupil o ON o.id = m.merged_id
                        WHERE m.undone_at IS NULL ORDER BY m.id DESC LIMIT :limit
                        """)
                .params(clause.params())
                .param("limit", limit)
                .query((row, index) -> new PastMerge(
                        row.getLong("id"),
                        new PupilId(row.getLong("kept_id")),
                        row.getString("name"),
                        new Upn(row.getString("kept_upn")),
                        new Upn(row.getString("merged_upn")),
                        row.getString("merged_by_name"),
                        Objects.requireNonNull(row.getObject("merged_at", LocalDateTime.class))))
                .list();
    }
}
