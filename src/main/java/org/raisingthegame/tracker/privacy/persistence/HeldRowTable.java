package org.raisingthegame.tracker.privacy.persistence;

import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.ScopeClause;
import org.raisingthegame.tracker.privacy.spi.PupilTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows about one pupil, by their keys, and their end. */
@Component
public class HeldRowTable {

    private final JdbcClient jdbc;

    HeldRowTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The keys of the scope's rows; of a table whose rows go with the pupil, of all. */
    public List<Long> keys(RowScope scope, PupilTable table, long pupil) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return jdbc.sql("SELECT id FROM %s WHERE pupil_id = :pupil AND %s"
                        .formatted(table.name(), table.ofSchools() ? clause.sql() : "TRUE"))
                .param("pupil", pupil)
                .params(table.ofSchools() ? clause.params() : Map.of())
                .query(Long.class)
                .list();
    }

    /** Whether a school outside of the scope holds a row. */
    public boolean elsewhere(RowScope scope, PupilTable table, long pupil) {
        ScopeClause clause = ScopeClause.on(scope, "school_id");
        return table.ofSchools()
                && jdbc.sql("SELECT EXISTS (SELECT 1 FROM %s WHERE pupil_id = :pupil AND NOT (%s))"
                                .formatted(table.name(), clause.sql()))
                        .param("pupil", pupil)
                        .params(clause.params())
                        .query(Boolean.class)
                        .single();
    }

    public void delete(PupilTable table, List<Long> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("DELETE FROM %s WHERE id IN (:keys)".formatted(table.name()))
                    .param("keys", keys)
                    .update();
        }
    }
}
