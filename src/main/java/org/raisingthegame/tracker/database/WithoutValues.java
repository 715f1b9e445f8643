package org.raisingthegame.tracker.database;

import java.sql.BatchUpdateException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Takes the values of a row out of what the server says of it: whoever logs a refused row must not write a pupil's number down. What
 * was refused, and by which key or column, stays.
 */
class WithoutValues implements SQLExceptionTranslator {

    /** "Duplicate entry '…' for key", "Incorrect … value: '…' for column", "Truncated incorrect … value: '…'". */
    private static final String VALUE = "(?s)((?:Duplicate entry|value:) )(?:'.*'(?= for (?:key|column) )|'.*')";

    private final SQLExceptionTranslator usual = new SQLExceptionSubclassTranslator();

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException told) {
        return usual.translate(task, sql, quiet(told));
    }

    /** The same failure of the same kind. */
    private static SQLException quiet(SQLException told) {
        String words = quiet(String.valueOf(told.getMessage()));
        if (words.equals(told.getMessage())) {
            return told;
        }
        SQLException quiet = switch (told) {
            case BatchUpdateException batch ->
                new BatchUpdateException(
                        words,
                        batch.getSQLState(),
                        batch.getErrorCode(),
                        batch.getUpdateCounts(),
                        batch.getCause() instanceof SQLException cause ? quiet(cause) : null);
            case SQLIntegrityConstraintViolationException row ->
                new SQLIntegrityConstraintViolationException(words, row.getSQLState(), row.getErrorCode());
            case SQLDataException value -> new SQLDataException(words, value.getSQLState(), value.getErrorCode());
            default -> new SQLException(words, told.getSQLState(), told.getErrorCode());
        };
        quiet.setStackTrace(told.getStackTrace());
        return quiet;
    }

    private static String quiet(String words) {
        return words.replaceAll(VALUE, "$1'…'");
    }
}
