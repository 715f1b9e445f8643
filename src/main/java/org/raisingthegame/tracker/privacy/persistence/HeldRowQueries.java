package org.raisingthegame.tracker.privacy.persistence;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whole rows about one pupil. */
@Component
public class HeldRowQueries {

    private final JdbcClient jdbc;

    HeldRowQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each row with its values as text, by column. The caller has made sure that the pupil is one of the scope. */
    public List<Map<String, String>> rows(RowScope scope, PupilTable table, long pupil) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("SELECT * FROM %s WHERE pupil_id = :pupil AND %s ORDER BY id"
                        .formatted(table.name(), table.ofSchools() ? clause.sql() : "TRUE"))
                .param("pupil", pupil)
                .params(table.ofSchools() ? clause.params() : Map.of())
                .query((row, index) -> values(row))
                .list();
    }

    private static Map<String, String> values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String value = row.getString(column);
            if (value != null) {
                values.put(columns.getColumnLabel(column), value);
            }
        }
        return values;
    }
}
