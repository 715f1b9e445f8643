package org.raisingthegame.tracker.database;

import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;

/**
 * Tells how long each statement took. Watched here and not at the driver: an import binds millions of values, and none of those
 * calls may cost more for it. All other ways to send a statement lead through these.
 */
class WatchedJdbcTemplate extends JdbcTemplate {

    private final SlowStatements slow;

    WatchedJdbcTemplate(DataSource database, SlowStatements slow) {
        super(database);
        this.slow = slow;
    }

    @Override
    public void execute(String sql) {
        watched(sql, () -> {
            super.execute(sql);
            return true;
        });
    }

    @Override
    public <T extends @Nullable Object> T query(String sql, ResultSetExtractor<T> extractor) {
        return watched(sql, () -> super.query(sql, extractor));
    }

    @Override
    public int update(String sql) {
        return watched(sql, () -> super.update(sql));
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator creator,
            @Nullable PreparedStatementSetter setter,
            ResultSetExtractor<T> extractor) {
        return watched(sqlOf(creator), () -> super.query(creator, setter, extractor));
    }

    @Override
    protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter) {
        return watched(sqlOf(creator), () -> super.update(creator, setter));
    }

    @Override
    public <T extends @Nullable Object> T execute(
            PreparedStatementCreator creator, PreparedStatementCallback<T> action) {
        return watched(sqlOf(creator), () -> super.execute(creator, action));
    }

    @Override
    public <T extends @Nullable Object> T execute(String sql, PreparedStatementCallback<T> action) {
        return watched(sql, () -> super.execute(sql, action));
    }

    private static String sqlOf(PreparedStatementCreator creator) {
        return creator instanceof SqlProvider known && known.getSql() != null ? known.getSql() : "?";
    }

    private <T extends @Nullable Object> T watched(String sql, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            slow.took(sql, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
