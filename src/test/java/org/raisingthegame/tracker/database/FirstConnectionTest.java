package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

class FirstConnectionTest {

    private static final TestDatabase.Address SERVER = TestDatabase.schema("first_connection");

    @Test
    void aServerThatLetsTheProgramInIsFine() {
        assertThatCode(() -> await(new DriverManagerDataSource(SERVER.url(), SERVER.username(), SERVER.password())))
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongPasswordIsToldAtOnceWithTheSettingsToLookAt() {
        refused(new DriverManagerDataSource(SERVER.url(), SERVER.username(), "not this one"), "Access denied");
    }

    @Test
    void soIsItWhereConnectionsAreFetchedOnlyWhenSomethingIsAsked() {
        refused(
                new LazyConnectionDataSourceProxy(
                        new DriverManagerDataSource(SERVER.url(), SERVER.username(), "not this one")),
                "Access denied");
    }

    @Test
    void aSchemaThatIsNotThereIsToldAtOnce() {
        refused(
                new DriverManagerDataSource(
                        SERVER.url().replace("first_connection", "nowhere"), SERVER.username(), SERVER.password()),
                "Unknown database");
    }

    @Test
    void aServerThatIsAwayIsToldWhenItIsNotThereInTime() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        DataSource away =
                new DriverManagerDataSource("jdbc:mariadb://127.0.0.1:" + closed + "/tracker", "tracker", "x");
        assertThatThrownBy(() -> new FirstConnection(away, Duration.ZERO).await())
                .isInstanceOf(DatabaseAway.class)
                .hasMessageStartingWith("The database server does not answer: ");
    }

    private static void refused(DataSource database, String said) {
        assertThatThrownBy(() -> await(database))
                .isExactlyInstanceOf(DatabaseRefusal.class)
                .hasMessageStartingWith("The database server refuses the program: ")
                .hasMessageContaining(said);
    }

    /** With time to wait, which is not to be used. */
    private static void await(DataSource database) {
        new FirstConnection(database, Duration.ofMinutes(5)).await();
    }
}
