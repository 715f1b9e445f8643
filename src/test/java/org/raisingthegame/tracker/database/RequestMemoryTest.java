package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class RequestMemoryTest {

    private static final TestDatabase.Address ADDRESS = TestDatabase.schema("request_memory");
    private final DataSource database =
            new DriverManagerDataSource(ADDRESS.url(), ADDRESS.username(), ADDRESS.password());
    private final JdbcTemplate jdbc = new WatchedJdbcTemplate(database, new SlowStatements());

    private int reads;

    @BeforeEach
    void beginRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private int read(Object... question) {
        return RequestMemory.of(() -> ++reads, question);
    }

    @Test
    void aRequestReadsTheAnswerToAQuestionOnce() {
        assertThat(read("plan", 1)).isEqualTo(read("plan", 1));
        assertThat(read("plan", 2)).isNotEqualTo(read("plan", 1));
    }

    @Test
    void theNextRequestReadsAnew() {
        int before = read("plan", 1);
        beginRequest();

        assertThat(read("plan", 1)).isNotEqualTo(before);
    }

    @Test
    void outsideOfRequestsNothingIsRemembered() {
        endRequest();

        assertThat(read("plan", 1)).isNotEqualTo(read("plan", 1));
    }

    @Test
    void whoWritesForgetsWhatHeRead() {
        int before = read("plan", 1);
        jdbc.update("DO ?", 1);

        assertThat(read("plan", 1)).isNotEqualTo(before);
    }

    @Test
    void aTransactionThatWritesReadsWhatStandsUnderItsLocks() {
        int before = read("plan", 1);

        assertThat(new TransactionTemplate(new DataSourceTransactionManager(database))
                        .<Integer>execute(status -> read("plan", 1)))
                .isNotEqualTo(before);
    }

    @Test
    void aStatementWithinTheRowsOfAnotherIsFoundByTheTests() {
        // Maven switches them on for tests.
        assumeTrue(WatchedJdbcTemplate.class.desiredAssertionStatus());
        assertThatThrownBy(() -> jdbc.query("SELECT 1", (row, index) -> jdbc.queryForObject("SELECT 2", Integer.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SELECT 2");
    }
}
