package org.raisingthegame.tracker.installation;

import java.util.List;
import org.raisingthegame.tracker.core.Unscoped;
import org.raisingthegame.tracker.installation.InstallationState.DatabaseSize;
import org.raisingthegame.tracker.installation.InstallationState.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database says of itself. */
@Component
@Unscoped("How large tables are says nothing of whom they hold")
class InstallationQueries {

    private final JdbcClient jdbc;

    InstallationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String serverVersion() {
        return jdbc.sql("SELECT VERSION()").query(String.class).single();
    }

    String schemaVersion() {
        return jdbc.sql("SELECT COALESCE(MAX(version), '') FROM flyway_schema_history WHERE success")
                .query(String.class)
                .single();
    }

    DatabaseSize size(int largest) {
        return new DatabaseSize(bytes(), largest(largest));
    }

    private long bytes() {
        return jdbc.sql("SELECT COALESCE(SUM(data_length + index_length), 0) FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE()")
                .query(Long.class)
                .single();
    }

    private List<Table> largest(int limit) {
        return jdbc.sql("""
                        SELECT table_name, table_rows, data_length + index_length AS bytes FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                        ORDER BY bytes DESC, table_name LIMIT ?
                        """)
                .param(limit)
                .query((row, index) ->
                        new Table(row.getString("table_name"), row.getLong("table_rows"), row.getLong("bytes")))
                .list();
    }
}
