package org.raisingthegame.tracker;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that everything asks, in English time; the demonstration's stands still. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    @Bean
    Clock clock(@Value("${tracker.clock.stands-at:#{null}}") @Nullable String standsAt) {
        return standsAt == null
                ? Clock.system(ENGLAND)
                : Clock.fixed(LocalDateTime.parse(standsAt).atZone(ENGLAND).toInstant(), ENGLAND);
    }
}
