package org.raisingthegame.tracker.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UiErrorHandlerTest {

    private final UiErrorHandler handler = new UiErrorHandler(event -> {});

    @Test
    void whoever_leaves_a_page_before_it_is_there_is_no_failure(CapturedOutput output) {
        handler.error(new ErrorEvent(new ClientAbortException(new IOException("Broken pipe"))));
        assertThat(output).doesNotContain("Reference");
    }

    @Test
    void a_file_that_can_not_be_read_is_one(CapturedOutput output) {
        handler.error(new ErrorEvent(new IOException("Permission denied")));
        assertThat(output).contains("Reference").contains("Permission denied");
    }
}
