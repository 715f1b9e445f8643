package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each SQL test may take for granted. */
@DatabaseTest
class DatabaseTestTest {

    @Autowired
    JdbcClient sql;

    @Test
    void theServerIsARealMariaDbWithASchemaOfOurs() {
        assertThat(sql.sql("SELECT VERSION()").query(String.class).single()).contains("MariaDB");
        assertThat(sql.sql("SELECT DATABASE()").query(String.class).single()).startsWith("tracker_test");
    }

    @Test
    void theSchemaHasAHistoryOfMigrations() {
        assertThat(sql.sql("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() "
                                + "AND table_name = 'flyway_schema_history'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
