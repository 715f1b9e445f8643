package org.raisingthegame.tracker.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first word with a database server of one's own. After a power cut it may take longer to come up than the program does, so it
 * is waited for; who it refuses is told so at once.
 */
final class FirstConnection {

    private static final Logger LOG = LoggerFactory.getLogger(FirstConnection.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /** Classes of SQLSTATE: the server knows neither this user nor this password; no such schema, or not for this user. */
    private static final String NOT_LET_IN = "28";

    private static final String NO_SUCH_SCHEMA = "42";

    private final DataSource database;
    private final Duration patience;

    FirstConnection(DataSource database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /**
     * @throws DatabaseAway where the server does not answer in time
     * @throws DatabaseRefusal where it refuses
     */
    void await() {
        long latest = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Connection connection = database.getConnection();
                    PreparedStatement anything = connection.prepareStatement("SELECT 1")) {
                // Asked for something: a connection may be fetched only when it is.
                anything.execute();
                return;
            } catch (SQLException | RuntimeException e) {
                String said = said(e);
                if (isRefused(e)) {
                    throw new DatabaseRefusal(
                            "The database server refuses the program: " + said,
                            "Look at spring.datasource.url, spring.datasource.username and spring.datasource.password: the schema must be"
                                    + " there, and the user must have all rights in it.",
                            e);
                }
                if (System.nanoTime() >= latest) {
                    throw new DatabaseAway(
                            "The database server does not answer: " + said,
                            "Start it, or look whether spring.datasource.url names it rightly.",
                            e);
                }
                LOG.warn("The database server does not answer yet: {}", said);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private static boolean isRefused(Throwable failure) {
        SQLException why = ofServer(failure);
        String state = why == null ? null : why.getSQLState();
        return state != null && (state.startsWith(NOT_LET_IN) || state.startsWith(NO_SUCH_SCHEMA));
    }

    private static String said(Throwable failure) {
        SQLException why = ofServer(failure);
        return Objects.requireNonNullElse((why == null ? failure : why).getMessage(), "no reason given");
    }

    /** What the driver said, below what the pool made of it. */
    private static @Nullable SQLException ofServer(@Nullable Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException said && said.getSQLState() != null) {
                return said;
            }
        }
        return null;
    }
}
