package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** A database server of one's own that goes away for a while, as at a restart of its machine: for as long as {@code -Daway=30} says. */
class DatabaseAwayTest {

    /** Seconds; a drill takes 30. */
    private static final int AWAY = Integer.getInteger("away", 3);

    @TempDir
    Path folder;

    private EmbeddedMariaDb server(int port) {
        return EmbeddedMariaDb.start(new EmbeddedDatabaseSettings(
                TestDatabase.ENGINE_FOLDER, folder.resolve("own"), port, DataSize.ofMegabytes(64)));
    }

    @Test
    void theProgramSaysSoMeanwhileAndGoesOnAfterwardsWithWhatWasSaved() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        EmbeddedMariaDb before = server(port);
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(before.jdbcUrl());
        settings.setUsername(before.username());
        settings.setPassword(before.password());
        settings.setConnectionTimeout(1_000);
        try (HikariDataSource pool = new HikariDataSource(settings)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("CREATE TABLE kept (answer INT PRIMARY KEY)");
            jdbc.update("INSERT INTO kept VALUES (1)");

            before.close();
            long away = System.nanoTime() + Duration.ofSeconds(AWAY).toNanos();
            while (System.nanoTime() < away) {
                assertThatThrownBy(() -> jdbc.update("INSERT INTO kept VALUES (2)"))
                        .as("nothing is said to be saved while it is away")
                        .isInstanceOf(DataAccessException.class);
            }

            try (EmbeddedMariaDb after = server(port)) {
                insertWhenItIsBack(jdbc);
                assertThat(jdbc.queryForList("SELECT answer FROM kept ORDER BY answer", Integer.class))
                        .containsExactly(1, 2);
            }
        }
    }

    /** The pool looks for the server again by itself, after a pause that grows. */
    private static void insertWhenItIsBack(JdbcTemplate jdbc) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                jdbc.update("INSERT INTO kept VALUES (2)");
                return;
            } catch (DataAccessException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
            }
        }
    }
}
