package org.raisingthegame.tracker.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DatabaseTest
class RequestMemoryTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

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
        jdbc.update("UPDATE schools_school SET name = name WHERE id = ?", -1);

        assertThat(read("plan", 1)).isNotEqualTo(before);
    }

    @Test
    void aTransactionThatWritesReadsWhatStandsUnderItsLocks() {
        int before = read("plan", 1);

        assertThat(new TransactionTemplate(transactions).<Integer>execute(status -> read("plan", 1)))
                .isNotEqualTo(before);
    }

    @Test
    void aStatementWithinTheRowsOfAnotherIsFoundByTheTests() {
        assertThatThrownBy(() -> jdbc.query(
                        "SELECT 1", (row, index) -> jdbc.queryForObject("SELECT 2", Integer.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("SELECT 2");
    }
}
