package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequestEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;

@ExtendWith(OutputCaptureExtension.class)
class ErrorReferenceTest {

    @Test
    void the_reference_finds_the_failure_in_the_log_and_gives_nothing_of_it_away(CapturedOutput output) {
        String reference = ErrorReference.log(new IllegalStateException("table pupils_roll is missing"));
        assertThat(reference).matches("[A-Z0-9]{6}");
        assertThat(output).contains("Reference " + reference).contains("table pupils_roll is missing");
    }

    @Test
    void within_a_request_it_is_the_number_that_stands_in_all_its_lines_and_in_none_after_it() {
        var request = new ServletRequestEvent(new MockServletContext(), new MockHttpServletRequest());
        var references = new RequestReference();
        List<String> seen = new ArrayList<>();
        references.requestInitialized(request);
        seen.add(MDC.get(RequestReference.IN_LOG));
        seen.add(ErrorReference.log(new IllegalStateException()));
        references.requestDestroyed(request);
        assertThat(seen).hasSize(2).doesNotContainNull();
        assertThat(seen.getFirst()).isEqualTo(seen.getLast());
        assertThat(MDC.get(RequestReference.IN_LOG)).isNull();
    }

    @Test
    void two_failures_have_two_references() {
        assertThat(ErrorReference.log(new IllegalStateException()))
                .isNotEqualTo(ErrorReference.log(new IllegalStateException()));
    }
}
