package org.raisingthegame.tracker.pupils.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Reason;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which records of a scope may be of one pupil, as was found in the background. Both have to stand on a roll of a school in scope. */
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

    private static final Comparator<Candidate> BY_NAME = Comparator.comparing(
                    (Candidate pair) -> pair.left().surname())
            .thenComparing(pair -> pair.left().forename())
            .thenComparing(pair -> pair.left().id().value())
            .thenComparing(pair -> pair.right().id().value());

    private final JdbcClient jdbc;

    DuplicateQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pairs that nobody has decided about yet, by name; no more than asked for. */
    List<Candidate> candidates(RowScope scope, int limit) {
        Map<Pair, Set<Reason>> pairs = pairs(scope, limit);
        Map<PupilId, Side> sides = sides(
                scope,
                pairs.keySet().stream()
                        .flatMap(pair -> Stream.of(pair.low(), pair.high()))
                        .collect(Collectors.toSet()));
        List<Candidate> candidates = new ArrayList<>();
        pairs.forEach((pair, reasons) -> {
            Side low = sides.get(pair.low());
            Side high = sides.get(pair.high());
            if (low != null && high != null) {
                candidates.add(new Candidate(low, high, reasons));
            }
        });
        candidates.sort(BY_NAME);
        return candidates;
    }

    /** Two records; the one that was made first is the low one. */
    private record Pair(PupilId low, PupilId high) {}

    private Map<Pair, Set<Reason>> pairs(RowScope scope, int limit) {
        ScopeClause low = ScopeClause.on(scope, "l.low_school");
        ScopeClause high = ScopeClause.on(scope, "l.high_school");
        Map<Pair, Set<Reason>> pairs = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT l.low_id, l.high_id, GROUP_CONCAT(DISTINCT l.reason) AS reasons FROM pupils_look_alike l
                        WHERE %s AND %s
                          AND NOT EXISTS (SELECT 1 FROM pupils_distinct d WHERE d.low_id = l.low_id AND d.high_id = l.high_id)
                        GROUP BY l.low_id, l.high_id ORDER BY l.low_id, l.high_id LIMIT :limit
                        """.formatted(low.sql(), high.sql()))
                .params(low.params())
                .params(high.params())
                .param("limit", limit)
                .query(row -> {
                    pairs.put(
                            new Pair(new PupilId(row.getLong("low_id")), new PupilId(row.getLong("high_id"))),
                            Arrays.stream(row.getString("reasons").split(","))
                                    .map(Reason::valueOf)
                                    .collect(Collectors.toSet()));
                });
        return pairs;
    }

    private Map<PupilId, Side> sides(RowScope scope, Set<PupilId> pupils) {
        if (pupils.isEmpty()) {
            return Map.of();
        }
        ScopeClause clause = ScopeClause.on(scope, "r.school_id");
        Map<PupilId, Side> sides = new HashMap<>();
        jdbc.sql(LATEST.formatted("(" + clause.sql() + ") AND r.pupil_id IN (:pupils)") + """
                        SELECT l.*, p.upn, s.name AS school
                        FROM latest l JOIN pupils_pupil p ON p.id = l.pupil_id JOIN schools_school s ON s.id = l.school_id
                        """)
                .params(clause.params())
                .param("pupils", pupils.stream().map(PupilId::value).toList())
                .query(row -> {
                    Side side = side(row);
                    sides.putIfAbsent(side.id(), side);
                });
        return sides;
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
