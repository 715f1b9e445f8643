package org.raisingthegame.tracker;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the tables of a test's schema, for tests that commit. */
public final class EmptyTables {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public EmptyTables(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
    }

    /** Waits for figures that are being made in the background, which would otherwise come back. */
    public void clear() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT id FROM figures_turn FOR UPDATE").query(Long.class).list();
            jdbc.sql("SET FOREIGN_KEY_CHECKS = 0").update();
            try {
                filled().forEach(
                                table -> jdbc.sql("DELETE FROM `" + table + "`").update());
            } finally {
                jdbc.sql("SET FOREIGN_KEY_CHECKS = 1").update();
            }
        });
        emptyTheTrail();
    }

    /** Nothing is deleted from the trail; the owner of the table can empty it, outside a transaction. */
    private void emptyTheTrail() {
        if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM audit_entry)")
                .query(Boolean.class)
                .single()) {
            jdbc.sql("TRUNCATE TABLE audit_entry").update();
        }
    }

    /** All but what migrations filled. */
    private List<String> filled() {
        return jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                          AND table_name NOT IN ('flyway_schema_history', 'figures_turn', 'imports_turn',
                                                 'pupils_look_alike_turn', 'audit_entry')
                        """).query(String.class).list();
    }
}
