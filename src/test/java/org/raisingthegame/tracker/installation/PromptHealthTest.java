package org.raisingthegame.tracker.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class PromptHealthTest {

    private static final Executor BESIDE = part -> Thread.ofVirtual().start(part);

    private final CountDownLatch back = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    private Health awaited() {
        asked.incrementAndGet();
        try {
            back.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Health.up().build();
    }

    @Test
    void a_part_that_is_silent_is_told_to_be_down_in_time_is_asked_once_and_is_up_when_it_is_back() {
        var health = new PromptHealth(this::awaited, Duration.ofMillis(50), Status.DOWN, BESIDE);
        long begin = System.nanoTime();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(asked)
                .as("a second probe does not wait for the database beside the first")
                .hasValue(1);
        back.countDown();
        long patience = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (health.health().getStatus() != Status.UP || asked.get() == 1) {
            assertThat(System.nanoTime()).as("up, and asked anew").isLessThan(patience);
        }
    }

    @Test
    void a_part_that_fails_is_down() {
        var health = new PromptHealth(
                () -> {
                    throw new IllegalStateException("broken");
                },
                Duration.ofSeconds(5),
                Status.UNKNOWN,
                BESIDE);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
