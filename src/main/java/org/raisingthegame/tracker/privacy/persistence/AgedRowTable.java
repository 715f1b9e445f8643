package org.raisingthegame.tracker.privacy.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows about pupils by school and academic year, and their end. */
@Component
public class AgedRowTable {

    private static final int PIECE = 1000;

    private final JdbcClient jdbc;

    AgedRowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows a school has of a year. */
    public record Count(SchoolId school, AcademicYear year, long rows) {}

    /** A row and whose it is. */
    public record AgedRow(long id, long pupil) {}

    /**
     * The scope's rows of years before one.
     *
     * @param table one whose rows belong to schools
     */
    public List<Count> before(RowScope scope, PupilTable table, AcademicYear year) {
        if (!any(scope, table, year)) {
            return List.of();
        }
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("""
                        SELECT school_id, %1$s AS in_year, COUNT(*) AS rows_found FROM %2$s
                        WHERE %3$s AND %1$s < :year GROUP BY school_id, %1$s
                        """.formatted(year(table), table.name(), clause.sql()))
                .param("year", year.endYear())
                .params(clause.params())
                .query((row, index) -> new Count(
                        new SchoolId(row.getLong("school_id")),
                        new AcademicYear(row.getInt("in_year")),
                        row.getLong("rows_found")))
                .list();
    }

    /** Asked first, because an index answers it: in most weeks of a year there are none. */
    private boolean any(RowScope scope, PupilTable table, AcademicYear year) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM (
                          SELECT school_id, MIN(%1$s) AS oldest FROM %2$s WHERE %3$s GROUP BY school_id) schools
                          WHERE %4$s < :year)
                        """.formatted(table.dated(), table.name(), clause.sql(), table.yearOf("oldest")))
                .param("year", year.endYear())
                .params(clause.params())
                .query(Boolean.class)
                .single();
    }

    /** The rows of a school and year. */
    public List<AgedRow> rows(RowScope scope, PupilTable table, SchoolId school, AcademicYear year) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("SELECT id, pupil_id FROM %s WHERE school_id = :school AND %s = :year AND %s"
                        .formatted(table.name(), year(table), clause.sql()))
                .param("school", school.value())
                .param("year", year.endYear())
                .params(clause.params())
                .query((row, index) -> new AgedRow(row.getLong("id"), row.getLong("pupil_id")))
                .list();
    }

    /** Those of whom a table still has a row, of whichever school. */
    public Set<Long> having(PupilTable table, Collection<Long> pupils) {
        Set<Long> having = new HashSet<>();
        pieces(pupils)
                .forEach(piece -> having.addAll(
                        jdbc.sql("SELECT DISTINCT pupil_id FROM %s WHERE pupil_id IN (:pupils)".formatted(table.name()))
                                .param("pupils", piece)
                                .query(Long.class)
                                .list()));
        return having;
    }

    /** @param keys not too many for one statement */
    public void delete(PupilTable table, List<Long> keys) {
        jdbc.sql("DELETE FROM %s WHERE id IN (:keys)".formatted(table.name()))
                .param("keys", keys)
                .update();
    }

    /** Deletes what goes with pupils. */
    public void deleteOf(PupilTable table, Collection<Long> pupils) {
        pieces(pupils)
                .forEach(piece -> jdbc.sql("DELETE FROM %s WHERE pupil_id IN (:pupils)".formatted(table.name()))
                        .param("pupils", piece)
                        .update());
    }

    private static String year(PupilTable table) {
        return table.yearOf(Objects.requireNonNull(table.dated()));
    }

    private static List<List<Long>> pieces(Collection<Long> keys) {
        List<Long> all = List.copyOf(keys);
        List<List<Long>> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PIECE) {
            pieces.add(all.subList(from, Math.min(all.size(), from + PIECE)));
        }
        return pieces;
    }
}
