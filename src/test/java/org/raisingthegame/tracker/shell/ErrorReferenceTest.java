package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ErrorReferenceTest {

    @Test
    void the_reference_finds_the_failure_in_the_log_and_gives_nothing_of_it_away(CapturedOutput output) {
        String reference = ErrorReference.log(new IllegalStateException("table pupils_roll is missing"));
        assertThat(reference).matches("[A-Z0-9]{6}");
        assertThat(output).contains("Reference " + reference).contains("table pupils_roll is missing");
    }

    @Test
    void two_failures_have_two_references() {
        assertThat(ErrorReference.log(new IllegalStateException()))
                .isNotEqualTo(ErrorReference.log(new IllegalStateException()));
    }
}
