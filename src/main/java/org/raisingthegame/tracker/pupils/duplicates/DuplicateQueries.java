package org.raisingthegame.tracker.pupils.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Side;
import org.raisingthegame.tracker.pupils.duplicates.LookAlikes.OnRoll;
import org.raisingthegame.tracker.pupils.duplicates.LookAlikes.Pair;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records of a scope may be of one pupil. Both have to stand on a roll of a school in scope. */
@Component
class DuplicateQueries {

    /**
     * The latest roll of each pupil in the scope. Found by narrow rows first: names are long where the database sorts them.
     * Where a pupil stands on two rolls of one day, both.
     */
    private static final String LATEST = """
            WITH latest AS (
              SELECT r.id, r.pupil_id, r.surname, r.forename, r.birth_date, r.year_group, r.school_id, r.as_at, l.rolls
              FROM (SELECT r.pupil_id, MAX(r.as_at) AS as_at, COUNT(*) AS rolls
                    FROM pupils_roll r WHERE %1$s GROUP BY r.pupil_id) l
              JOIN pupils_roll r ON r.pupil_id = l.pupil_id AND r.as_at = l.as_at AND (%1$s))
            """;

    private final JdbcClient jdbc;

    DuplicateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pairs that nobody has decided about yet, by name; no more than asked for. */
    List<Candidate> candidates(RowScope scope, int limit) {
        return new LookAlikes(onRoll(scope), formerUpns(scope)).candidates(distinct(scope), limit);
    }

    private List<OnRoll> onRoll(RowScope scope) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        Map<Long, OnRoll> byPupil = new LinkedHashMap<>();
        jdbc.sql(LATEST.formatted(clause.sql()) + """
                        SELECT l.*, p.upn, s.name AS school
                        FROM latest l JOIN pupils_pupil p ON p.id = l.pupil_id JOIN schools_school s ON s.id = l.school_id
                        """).params(clause.params()).query(row -> {
            byPupil.putIfAbsent(row.getLong("pupil_id"), new OnRoll(side(row), new SchoolId(row.getLong("school_id"))));
        });
        return List.copyOf(byPupil.values());
    }

    private Map<PupilId, List<Upn>> formerUpns(RowScope scope) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        Map<PupilId, List<Upn>> former = new HashMap<>();
        jdbc.sql("""
                        SELECT f.pupil_id, f.former_upn FROM pupils_former_upn f
                        WHERE EXISTS (SELECT 1 FROM pupils_roll r WHERE r.pupil_id = f.pupil_id AND (%s))
                        """.formatted(clause.sql())).params(clause.params()).query(row -> {
            former.computeIfAbsent(new PupilId(row.getLong("pupil_id")), pupil -> new ArrayList<>())
                    .add(new Upn(row.getString("former_upn")));
        });
        return former;
    }

    /** Pairs that a person has said are two pupils, of pupils on the scope's rolls. */
    private Set<Pair> distinct(RowScope scope) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        return new HashSet<>(jdbc.sql("""
                        SELECT d.low_id, d.high_id FROM pupils_distinct d
                        WHERE EXISTS (SELECT 1 FROM pupils_roll r WHERE r.pupil_id = d.low_id AND (%s))
                        """.formatted(clause.sql()))
                .params(clause.params())
                .query((row, index) -> Pair.of(new PupilId(row.getLong("low_id")), new PupilId(row.getLong("high_id"))))
                .list());
    }

    private static Side side(ResultSet row) throws SQLException {
        return new Side(
                new PupilId(row.getLong("pupil_id")),
                new Upn(row.getString("upn")),
                row.getString("surname"),
                row.getString("forename"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("year_group"),
                row.getString("school"),
                Objects.requireNonNull(row.getObject("as_at", LocalDate.class)),
                row.getInt("rolls"));
    }

    /** Merges that stand, of pupils of whom the scope has a roll; the latest first. */
    List<PastMerge> merges(RowScope scope, int limit) {
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        String ofMerged =
                "(" + clause.sql() + ") AND r.pupil_id IN (SELECT kept_id FROM pupils_merge WHERE undone_at IS NULL)";
        return jdbc.sql(LATEST.formatted(ofMerged) + """
                        SELECT m.id, m.kept_id, MAX(CONCAT(a.forename, ' ', a.surname)) AS name, k.upn AS kept_upn,
                               o.upn AS merged_upn, m.merged_by_name, m.merged_at
                        FROM pupils_merge m JOIN latest a ON a.pupil_id = m.kept_id
                        JOIN pupils_pupil k ON k.id = m.kept_id JOIN pupils_pupil o ON o.id = m.merged_id
                        WHERE m.undone_at IS NULL GROUP BY m.id ORDER BY m.id DESC LIMIT :limit
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
