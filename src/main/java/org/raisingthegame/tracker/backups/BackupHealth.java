package org.raisingthegame.tracker.backups;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether the last back-up is as young as it should be. One that is late is a warning and no more: the program works, and must not be
 * taken out of service for it.
 */
@Component("backup")
class BackupHealth implements HealthIndicator {

    /** Something to look at while all works; answered with 200. */
    static final Status WARNING = new Status("WARNING");

    private final MadeBackups made;
    private final BackupSettings settings;
    private final Clock clock;
    private final Instant began;

    BackupHealth(MadeBackups made, BackupSettings settings, Clock clock) {
        this.made = made;
        this.settings = settings;
        this.clock = clock;
        began = clock.instant();
    }

    /**
     * Where there is none yet, it counts from the start of the program: a new installation is not late on its first day. While the
     * database is away nobody knows; that it is away, the database's own health says.
     */
    @Override
    public Health health() {
        if (!settings.scheduled()) {
            return Health.unknown().withDetail("scheduled", false).build();
        }
        try {
            return of(made.latest().orElse(null));
        } catch (DataAccessException e) {
            return Health.unknown().withDetail("database", "away").build();
        }
    }

    private Health of(MadeBackups.@Nullable Made latest) {
        Instant last = latest == null ? began : latest.madeAt();
        boolean late = Duration.between(last, clock.instant()).compareTo(Duration.ofDays(settings.lateAfterDays())) > 0;
        Health.Builder health = late ? Health.status(WARNING) : Health.up();
        return latest == null
                ? health.build()
                : health.withDetail("madeAt", latest.madeAt())
                        .withDetail("bytes", latest.bytes())
                        .build();
    }
}
