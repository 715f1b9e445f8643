package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ExtendWith(OutputCaptureExtension.class)
class PlainErrorPageTest {

    private static final Pattern REFERENCE = Pattern.compile("reference ([A-Z0-9]{6})");

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private @Nullable HttpStatus told;

    @Test
    void a_failure_is_told_by_its_reference_alone_and_stands_under_it_in_the_log(CapturedOutput log) throws Exception {
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("table rolls is missing"));
        String page = page(HttpStatus.INTERNAL_SERVER_ERROR);
        Matcher reference = REFERENCE.matcher(page);
        assertThat(reference.find()).isTrue();
        assertThat(page).doesNotContain("rolls", "IllegalState", "at org.");
        assertThat(log).contains("Reference " + reference.group(1)).contains("table rolls is missing");
    }

    @Test
    void while_the_database_is_away_it_says_so_and_what_to_do_and_a_proxy_is_told_to_come_again() throws Exception {
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new ServletException(new TransientDataAccessResourceException(
                        "no connection", new SQLTransientConnectionException("timed out after 10000ms"))));
        assertThat(page(HttpStatus.INTERNAL_SERVER_ERROR))
                .contains("The tracker can’t reach its data", "Wait a minute, then load this page again")
                .doesNotContain("The fault is ours", "timed out");
        assertThat(told).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void a_request_that_can_not_be_read_leads_home() throws Exception {
        request.setContextPath("/tracker");
        assertThat(page(HttpStatus.BAD_REQUEST))
                .contains("We can’t answer that", "href=\"/tracker/\"")
                .doesNotContain("reference");
    }

    private String page(HttpStatus status) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        var found = new PlainErrorPage(new Translations()).resolveErrorView(request, status, Map.of());
        told = HttpStatus.valueOf(found.getStatus().value());
        found.getView().render(Map.of(), request, answer);
        assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
        return answer.getContentAsString();
    }
}
