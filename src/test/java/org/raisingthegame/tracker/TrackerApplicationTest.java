package org.raisingthegame.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.ExitCodeGenerator;

class TrackerApplicationTest {

    static class Away extends RuntimeException implements ExitCodeGenerator {

        private static final long serialVersionUID = 1L;

        @Override
        public int getExitCode() {
            return 75;
        }
    }

    @Test
    void aServerThatIsAwayDeepBelowAFailedStartAsksToBeTriedAgain() {
        assertThat(TrackerApplication.exitCode(new IllegalStateException(new IllegalArgumentException(new Away()))))
                .isEqualTo(75);
    }

    @Test
    void aMistakeAsksForNothing() {
        assertThat(TrackerApplication.exitCode(new IllegalStateException("a mistake")))
                .isZero();
    }
}
