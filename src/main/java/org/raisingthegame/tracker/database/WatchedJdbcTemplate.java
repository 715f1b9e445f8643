package org.raisingthegame.tracker.database;

import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells how long each statement took, and has the request forget what it read where one may have written. Watched here and not at the
 * driver: an import binds millions of values, and none of those calls may cost more for it. All other ways to send a statement lead
 * through these.
 */
class WatchedJdbcTemplate extends JdbcTemplate {

    private final SlowStatements slow;

    /** Whether this thread is reading the answer to a statement. */
    private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);

    WatchedJdbcTemplate(DataSource database, SlowStatements slow) {
        super(database);
        setExceptionTranslator(new WithoutValues());
        this.slow = slow;
    }

    @Override
    public void execute(String sql) {
        writing(sql, () -> {
            super.execute(sql);
            return true;
        });
    }

    @Override
    public <T extends @Nullable Object> T query(String sql, ResultSetExtractor<T> extractor) {
        return reading(sql, () -> super.query(sql, extractor));
    }

    @Override
    public int update(String sql) {
        return writing(sql, () -> super.update(sql));
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator creator,
            @Nullable PreparedStatementSetter setter,
            ResultSetExtractor<T> extractor) {
        return reading(sqlOf(creator), () -> super.query(creator, setter, extractor));
    }

    @Override
    protected int update(PreparedStatementCreator creator, @Nullable PreparedStatementSetter setter) {
        return writing(sqlOf(creator), () -> super.update(creator, setter));
    }

    @Override
    public int update(PreparedStatementCreator creator, KeyHolder keys) {
        return writing(sqlOf(creator), () -> super.update(creator, keys));
    }

    @Override
    public int[] batchUpdate(PreparedStatementCreator creator, BatchPreparedStatementSetter setter, KeyHolder keys) {
        return writing(sqlOf(creator), () -> super.batchUpdate(creator, setter, keys));
    }

    @Override
    public <T extends @Nullable Object> T execute(
            PreparedStatementCreator creator, PreparedStatementCallback<T> action) {
        return writing(sqlOf(creator), () -> super.execute(creator, action));
    }

    @Override
    public <T extends @Nullable Object> T execute(String sql, PreparedStatementCallback<T> action) {
        return writing(sql, () -> super.execute(sql, action));
    }

    private static String sqlOf(PreparedStatementCreator creator) {
        return creator instanceof SqlProvider known && known.getSql() != null ? known.getSql() : "?";
    }

    /**
     * A statement asked within the rows of another takes a second connection, unless both are of one transaction. As many people as
     * there are connections, each with one in the hand and waiting for a second, would wait until all have given up.
     */
    private <T extends @Nullable Object> T reading(String sql, Supplier<T> work) {
        assert !reading.get() || TransactionSynchronizationManager.isActualTransactionActive()
                : "within other rows: " + sql;
        boolean before = reading.get();
        reading.set(true);
        try {
            return watched(sql, work);
        } finally {
            reading.set(before);
        }
    }

    private <T extends @Nullable Object> T writing(String sql, Supplier<T> work) {
        try {
            return watched(sql, work);
        } finally {
            RequestMemory.forget();
        }
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
