package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is told of a row that the server refuses: which key and which column, and nothing of whom it is about. */
@DatabaseTest
class WithoutValuesTest {

    private static final String UPN = "A208899000123";
    private static final String INSERT = "INSERT INTO pupils_pupil (upn) VALUES (?)";

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_row_that_is_there_already_is_told_by_its_key() {
        jdbc.update(INSERT, UPN);
        Throwable told = catchThrowable(() -> jdbc.update(INSERT, UPN));
        assertThat(told).isInstanceOf(DuplicateKeyException.class).hasMessageContaining("for key");
        assertThat(chain(told)).doesNotContain(UPN);
    }

    @Test
    void so_are_rows_written_many_at_once() {
        Throwable told =
                catchThrowable(() -> jdbc.batchUpdate(INSERT, List.of(new Object[] {UPN}, new Object[] {UPN})));
        assertThat(told).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(chain(told)).contains("for key").doesNotContain(UPN);
    }

    @Test
    void a_value_that_does_not_fit_is_told_by_its_column() {
        jdbc.update(INSERT, UPN);
        Throwable told = catchThrowable(() -> jdbc.update("UPDATE pupils_pupil SET id = ?", UPN + "'"));
        assertThat(chain(told)).contains("column").doesNotContain(UPN);
    }

    /** All that a log would write of it. */
    private static String chain(Throwable told) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = told; cause != null; cause = cause.getCause()) {
            words.append(cause).append('\n');
            for (Throwable beside : cause.getSuppressed()) {
                words.append(beside).append('\n');
            }
        }
        return words.toString();
    }
}
