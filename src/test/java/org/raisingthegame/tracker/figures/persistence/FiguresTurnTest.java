package org.raisingthegame.tracker.figures.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Nodes that want to make figures, each with a connection of its own. */
class FiguresTurnTest {

    private static final TestDatabase.Address ADDRESS = TestDatabase.schema("figures_turn");
    private final DataSource database =
            new DriverManagerDataSource(ADDRESS.url(), ADDRESS.username(), ADDRESS.password());

    @BeforeEach
    void theTurn() {
        var jdbc = new JdbcTemplate(database);
        jdbc.execute("CREATE OR REPLACE TABLE figures_turn (id TINYINT NOT NULL PRIMARY KEY)");
        jdbc.update("INSERT INTO figures_turn VALUES (1)");
    }

    private Connection begun() throws SQLException {
        Connection node = database.getConnection();
        node.setAutoCommit(false);
        return node;
    }

    private static void takeTurn(Connection node) {
        new StaleFigures(new JdbcTemplate(new SingleConnectionDataSource(node, true))).takeTurn();
    }

    @Test
    void a_node_waits_while_another_makes_the_figures() throws Exception {
        try (Connection first = begun();
                Connection second = begun()) {
            takeTurn(first);
            CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> takeTurn(second));
            Thread.sleep(200);
            assertThat(waits).isNotDone();

            first.commit();

            waits.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_node_that_dies_leaves_its_turn_to_another() throws Exception {
        try (Connection second = begun()) {
            Connection first = begun();
            takeTurn(first);
            CompletableFuture<Void> waits = CompletableFuture.runAsync(() -> takeTurn(second));

            first.abort(Runnable::run);

            waits.get(5, TimeUnit.SECONDS);
        }
    }
}
