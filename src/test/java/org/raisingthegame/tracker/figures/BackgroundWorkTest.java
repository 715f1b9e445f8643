package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void what_fails_is_tried_again_until_it_succeeds_and_then_no_more() throws InterruptedException {
        CountDownLatch succeeded = new CountDownLatch(1);
        BackgroundWork work = new BackgroundWork(
                "test",
                () -> {
                    if (runs.incrementAndGet() < 3) {
                        throw new IllegalStateException("The database is away");
                    }
                    succeeded.countDown();
                },
                5,
                Duration.ofMillis(1));
        work.ask();
        assertThat(succeeded.await(10, TimeUnit.SECONDS)).isTrue();
        work.close();
        assertThat(runs).hasValue(3);
    }

    @Test
    void what_keeps_failing_is_given_up_and_begins_anew_when_asked_for() throws InterruptedException {
        CountDownLatch failedTwice = new CountDownLatch(2);
        CountDownLatch failedAgain = new CountDownLatch(4);
        BackgroundWork work = new BackgroundWork(
                "test",
                () -> {
                    failedTwice.countDown();
                    failedAgain.countDown();
                    runs.incrementAndGet();
                    throw new IllegalStateException("The database is away");
                },
                2,
                Duration.ofMillis(1));
        work.ask();
        assertThat(failedTwice.await(10, TimeUnit.SECONDS)).isTrue();
        work.ask();
        assertThat(failedAgain.await(10, TimeUnit.SECONDS)).isTrue();
        work.close();
        assertThat(runs).hasValue(4);
    }
}
