package org.raisingthegame.tracker.aimhigh;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.raisingthegame.tracker.aimhigh.persistence.EventTable;
import org.raisingthegame.tracker.aimhigh.persistence.SpeakerTable;
import org.raisingthegame.tracker.tasks.RecurringTask;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Each night: events of the day before were held, and speakers whose consent has ended can't be reached any more. */
@Configuration(proxyBeanMethods = false)
class DailyRound {

    private static final String KIND = "aimhigh.daily-round";
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    @Bean
    RecurringTask aimHighDailyRound() {
        return RecurringTask.daily(KIND, AT_NIGHT);
    }

    @Bean
    TaskHandler aimHighDailyRoundHandler(
            EventTable events, SpeakerTable speakers, Clock clock, TransactionTemplate transaction) {
        return TaskHandler.inTransaction(KIND, transaction, task -> {
            LocalDate today = LocalDate.now(clock);
            events.holdThoseBefore(today);
            speakers.forgetThoseWhoseConsentEnded(today);
        });
    }
}
