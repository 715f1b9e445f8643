package org.raisingthegame.tracker.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * A row scope as SQL, and the only code that writes a school predicate. For {@code JdbcClient}:
 *
 * <pre>{@code
 * ScopeClause clause = ScopeClause.on(scope, "r.school_id");
 * jdbc.sql("SELECT … FROM pupils_roll r WHERE r.as_at = :day AND " + clause.sql())
 *     .param("day", day)
 *     .params(clause.params())
 * }</pre>
 *
 * @param sql a predicate to stand after WHERE or AND, in brackets where it needs them
 * @param params its named parameters; their names begin with {@code scope}
 */
public record ScopeClause(String sql, Map<String, List<?>> params) {

    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

    public ScopeClause {
        params = Map.copyOf(params);
    }

    /**
     * Restricts a column that holds the code of a borough: to none for a scope of single schools, which holds no borough.
     *
     * @param boroughColumn the column, with the table's alias where there is one; never text that a person wrote
     * @throws IllegalArgumentException when it is not the plain name of a column
     */
    public static ScopeClause onBorough(RowScope scope, String boroughColumn) {
        requireColumn(boroughColumn);
        return switch (scope) {
            case RowScope.InBoroughs in ->
                new ScopeClause(boroughColumn + " IN (:scopeLas)", Map.of("scopeLas", codes(in.boroughs())));
            case RowScope.SharedIn in ->
                new ScopeClause(boroughColumn + " IN (:scopeLas)", Map.of("scopeLas", codes(in.boroughs())));
            case RowScope.OnlySchools only -> new ScopeClause("FALSE", Map.of());
        };
    }

    /**
     * Restricts a column that holds the id of a school.
     *
     * @param schoolColumn the column, with the table's alias where there is one; never text that a person wrote
     * @throws IllegalArgumentException when it is not the plain name of a column
     */
    public static ScopeClause on(RowScope scope, String schoolColumn) {
        requireColumn(schoolColumn);
        return switch (scope) {
            case RowScope.InBoroughs in ->
                new ScopeClause(
                        schoolColumn + " IN (SELECT id FROM schools_school WHERE la_code IN (:scopeLas))",
                        Map.of("scopeLas", codes(in.boroughs())));
            case RowScope.SharedIn in -> among(in.schools(), schoolColumn);
            case RowScope.OnlySchools only -> among(only.schools(), schoolColumn);
        };
    }

    /**
     * Restricts rows of pupils: to those of the scope's schools, and of schools that these took the place of, to the rows
     * of pupils who came across. For what is read of a pupil over the years; a list of a school's pupils asks {@link #on}.
     *
     * @param schoolColumn the column that holds the id of the row's school, with its table's alias; never text that a person
     *     wrote
     * @param pupilColumn the column that holds the id of the row's pupil, with its table's alias
     * @throws IllegalArgumentException when one is not the plain name of a column, or has no alias: without one it would name
     *     a column of the question itself, and every pupil would have come across
     */
    public static ScopeClause onPupil(RowScope scope, String schoolColumn, String pupilColumn) {
        requireColumn(pupilColumn);
        if (!schoolColumn.contains(".") || !pupilColumn.contains(".")) {
            throw new IllegalArgumentException("Without its table's alias: " + schoolColumn + ", " + pupilColumn);
        }
        ScopeClause own = on(scope, schoolColumn);
        return switch (scope) {
            case RowScope.InBoroughs in -> own;
            case RowScope.SharedIn in -> in.schools().isEmpty() ? own : orCameAcross(own, schoolColumn, pupilColumn);
            case RowScope.OnlySchools only -> orCameAcross(own, schoolColumn, pupilColumn);
        };
    }

    /**
     * Restricts a column that holds the id of an account: to people who have, had or will have anything to do in the scope.
     *
     * @param accountColumn the column, with the table's alias where there is one; never text that a person wrote
     * @throws IllegalArgumentException when it is not the plain name of a column
     */
    public static ScopeClause onAccount(RowScope scope, String accountColumn) {
        requireColumn(accountColumn);
        ScopeClause school = on(scope, "school_id");
        ScopeClause borough = onBorough(scope, "la_code");
        Map<String, List<?>> params = new HashMap<>(school.params());
        params.putAll(borough.params());
        return new ScopeClause("""
                (%3$s IN (SELECT account_id FROM access_assignment WHERE %1$s)
                  OR %3$s IN (SELECT account_id FROM access_grant WHERE %1$s)
                  OR %3$s IN (SELECT account_id FROM access_borough WHERE %2$s))
                """.formatted(school.sql(), borough.sql(), accountColumn), params);
    }

    /**
     * Restricts a column that holds the id of a school to those whose figures may be added up and shown to others.
     *
     * @param schoolColumn the column, with the table's alias where there is one; never text that a person wrote
     * @throws IllegalArgumentException when it is not the plain name of a column
     */
    public static ScopeClause onSharing(FigureScope scope, String schoolColumn) {
        requireColumn(schoolColumn);
        return among(scope.sharing(), schoolColumn);
    }

    /** The same, and those of the reader's own schools that share nothing: for what is shown school by school. */
    public static ScopeClause onFigures(FigureScope scope, String schoolColumn) {
        requireColumn(schoolColumn);
        Set<SchoolId> schools = new HashSet<>(scope.sharing());
        schools.addAll(scope.own());
        return among(schools, schoolColumn);
    }

    private static ScopeClause among(Set<SchoolId> schools, String schoolColumn) {
        return schools.isEmpty()
                ? new ScopeClause("FALSE", Map.of())
                : new ScopeClause(
                        schoolColumn + " IN (:scopeSchools)",
                        Map.of(
                                "scopeSchools",
                                schools.stream().map(SchoolId::value).sorted().toList()));
    }

    private static ScopeClause orCameAcross(ScopeClause own, String schoolColumn, String pupilColumn) {
        return new ScopeClause("""
                (%1$s OR EXISTS (SELECT 1 FROM pupils_came_across scope_across
                                 WHERE scope_across.predecessor_id = %2$s AND scope_across.pupil_id = %3$s
                                   AND scope_across.successor_id IN (:scopeSchools)))
                """.formatted(own.sql(), schoolColumn, pupilColumn), own.params());
    }

    private static List<String> codes(Set<LaCode> boroughs) {
        return boroughs.stream().map(LaCode::value).sorted().toList();
    }

    private static void requireColumn(String column) {
        if (!COLUMN.matcher(column).matches()) {
            throw new IllegalArgumentException("Not the name of a column: " + column);
        }
    }
}
