package org.raisingthegame.tracker.backups;

import org.raisingthegame.tracker.tasks.RecurringTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time of the daily back-up, where one is wanted. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    @Bean
    @ConditionalOnProperty(name = "tracker.backups.scheduled", matchIfMissing = true)
    RecurringTask dailyBackup(BackupSettings settings) {
        return RecurringTask.daily(ScheduledBackup.KIND, settings.at());
    }
}
