package org.raisingthegame.tracker.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void the_last_moment_is_in_time_and_the_next_is_not() {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // such a clock may run over
        Deadline deadline = Deadline.in(Duration.ofMinutes(2), now::get);

        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThatCode(deadline::check).doesNotThrowAnyException();

        now.incrementAndGet();
        assertThatThrownBy(deadline::check).isInstanceOfSatisfying(UnreadableFile.class, refused -> {
            assertThat(refused.issue()).isEqualTo(FileIssue.FILE_TAKES_TOO_LONG);
            assertThat(refused.arguments()).containsExactly("2");
        });
    }
}
