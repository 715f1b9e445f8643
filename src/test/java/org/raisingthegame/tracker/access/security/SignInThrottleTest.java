package org.raisingthegame.tracker.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String EMAIL = "hana@school.example";
    private static final String COMPUTER = "192.0.2.1";

    private final Ticking clock = new Ticking();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void theSixthAttemptForAnAddressWaitsAMinuteFromWhateverComputer() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(throttle.begin(EMAIL, "192.0.2." + attempt)).isEmpty();
        }
        assertThat(throttle.begin(EMAIL, "192.0.2.9")).contains(Duration.ofMinutes(1));
        assertThat(throttle.begin("nia@school.example", "192.0.2.9")).isEmpty();
        clock.pass(Duration.ofSeconds(40));
        assertThat(throttle.begin(EMAIL, "192.0.2.9")).contains(Duration.ofSeconds(20));
        clock.pass(Duration.ofSeconds(20));
        assertThat(throttle.begin(EMAIL, "192.0.2.9")).isEmpty();
    }

    @Test
    void theWaitDoublesUpToAQuarterOfAnHour() {
        for (int attempt = 0; attempt < 5; attempt++) {
            throttle.begin(EMAIL, COMPUTER);
        }
        for (long minutes : new long[] {1, 2, 4, 8, 15, 15}) {
            assertThat(throttle.begin(EMAIL, COMPUTER)).contains(Duration.ofMinutes(minutes));
            clock.pass(Duration.ofMinutes(minutes));
            assertThat(throttle.begin(EMAIL, COMPUTER)).isEmpty();
        }
    }

    @Test
    void aComputerThatTriesManyAddressesWaits() {
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(throttle.begin(attempt + "@school.example", COMPUTER)).isEmpty();
        }
        assertThat(throttle.begin(EMAIL, COMPUTER)).contains(Duration.ofMinutes(1));
        assertThat(throttle.begin(EMAIL, "192.0.2.2")).isEmpty();
    }

    @Test
    void aSuccessForgivesTheAddressButOnlyItselfToTheComputer() {
        for (int attempt = 0; attempt < 19; attempt++) {
            throttle.begin(attempt + "@school.example", COMPUTER);
        }
        throttle.begin(EMAIL, COMPUTER);
        throttle.succeeded(EMAIL, COMPUTER);
        assertThat(throttle.begin(EMAIL, COMPUTER)).isEmpty();
        assertThat(throttle.begin(EMAIL, COMPUTER)).isPresent();
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThat(throttle.begin(EMAIL, "192.0.2.2")).isEmpty();
        }
        assertThat(throttle.begin(EMAIL, "192.0.2.2")).isPresent();
    }

    @Test
    void anHourWithoutAnAttemptForgetsAll() {
        for (int attempt = 0; attempt < 5; attempt++) {
            throttle.begin(EMAIL, COMPUTER);
        }
        clock.pass(Duration.ofHours(1));
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(throttle.begin(EMAIL, COMPUTER)).isEmpty();
        }
    }

    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-20T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
