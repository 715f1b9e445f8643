package org.raisingthegame.tracker.backups;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
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

    /** Where there is none yet, it counts from the start of the program: a new installation is not late on its first day. */
    @Override
    public Health health() {
        if (!settings.scheduled()) {
            return Health.unknown().withDetail("scheduled", false).build();
        }
        Instant last = made.latest().map(MadeBackups.Made::madeAt).orElse(began);
        boolean late = Duration.between(last, clock.instant()).compareTo(Duration.ofDays(settings.lateAfterDays())) > 0;
        Health.Builder health = late ? Health.status(WARNING) : Health.up();
        made.latest().ifPresent(one -> health.withDetail("madeAt", one.madeAt()).withDetail("bytes", one.bytes()));
        return health.build();
    }
}
