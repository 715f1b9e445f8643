package org.raisingthegame.tracker.privacy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.privacy.spi.RetentionRule;
import org.raisingthegame.tracker.tasks.RecurringTask;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night: what has lived its time is deleted, and the trail says how much it was. */
@Configuration(proxyBeanMethods = false)
class Retention {

    private static final String KIND = "privacy.retention";
    private static final LocalTime AT = LocalTime.of(3, 30);

    @Bean
    RecurringTask privacyRetention() {
        return RecurringTask.daily(KIND, AT);
    }

    @Bean
    TaskHandler privacyRetentionHandler(
            ObjectProvider<RetentionRule> rules, PrivacySettings settings, Audit audit, Clock clock) {
        return new Purge(rules.orderedStream().toList(), settings, audit, clock);
    }

    private record Purge(List<RetentionRule> rules, PrivacySettings settings, Audit audit, Clock clock)
            implements TaskHandler {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(Task task) {
            LocalDateTime before = LocalDateTime.now(clock).minusDays(settings.daysOfUploads());
            for (RetentionRule rule : rules) {
                int purged = rule.purge(before);
                if (purged > 0) {
                    audit.record(AuditEvent.of(AuditKind.ERASURE)
                            .saying("%d %s older than %d days"
                                    .formatted(purged, rule.what(), settings.daysOfUploads())));
                }
            }
        }
    }
}
