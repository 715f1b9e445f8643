package org.raisingthegame.tracker.privacy.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.raisingthegame.tracker.privacy.spi.SchoolTable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All rows of a school, table by table, and their end. */
@Component
public class SchoolDataTable {

    /** Read at a time: of attached files each row may be megabytes. */
    private static final int ROWS_AT_A_TIME = 10;

    private final JdbcClient jdbc;

    SchoolDataTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a school's pupils, each with the pupil's number in front. */
    public void pupilRows(RowScope scope, PupilTable table, SchoolId school, Rows to) {
        if (table.ofSchools()) {
            ScopeClause clause = ScopeClause.on(scope, "t.school_id");
            read(
                    "SELECT p.upn, t.* FROM %s t JOIN pupils_pupil p ON p.id = t.pupil_id".formatted(table.name())
                            + " WHERE t.school_id = :school AND %s ORDER BY t.id".formatted(clause.sql()),
                    clause,
                    school,
                    to);
        } else {
            ScopeClause clause = ScopeClause.on(scope, "r.school_id");
            read(
                    "SELECT p.upn, t.* FROM %s t JOIN pupils_pupil p ON p.id = t.pupil_id".formatted(table.name())
                            + " WHERE t.pupil_id IN (SELECT r.pupil_id FROM pupils_roll r WHERE r.school_id = :school AND %s)"
                                    .formatted(clause.sql()),
                    clause,
                    school,
                    to);
        }
    }

    /** The rows that are the school's own. */
    public void ownRows(RowScope scope, SchoolTable table, SchoolId school, Rows to) {
        ScopeClause clause = ScopeClause.on(scope, "s.id");
        read(
                "SELECT t.* FROM %s t JOIN schools_school s ON s.id = %s WHERE s.id = :school AND %s"
                        .formatted(table.name(), table.school(), clause.sql()),
                clause,
                school,
                to);
    }

    /** Takes rows one at a time; nothing is held. */
    @FunctionalInterface
    public interface Rows {

        void take(ResultSet row) throws SQLException;
    }

    private void read(String sql, ScopeClause clause, SchoolId school, Rows to) {
        RowCallbackHandler each = to::take;
        jdbc.sql(sql)
                .param("school", school.value())
                .params(clause.params())
                .withFetchSize(ROWS_AT_A_TIME)
                .query(each);
    }

    public int delete(RowScope scope, SchoolTable table, SchoolId school) {
        ScopeClause clause = ScopeClause.on(scope, "s.id");
        return jdbc.sql("""
                        DELETE t FROM %1$s t
                        WHERE %2$s IN (SELECT s.id FROM schools_school s WHERE s.id = :school AND %3$s)
                        """.formatted(table.name(), table.school(), clause.sql()))
                .param("school", school.value())
                .params(clause.params())
                .update();
    }
}
