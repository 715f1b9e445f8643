package org.raisingthegame.tracker.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.raisingthegame.tracker.tasks.RecurringTask;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.raisingthegame.tracker.tasks.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Every morning reminds people of what has to be done. Done again it tells nothing twice. */
@Configuration(proxyBeanMethods = false)
class MorningRound {

    /** Kind of the task of each morning. */
    private static final String ROUND = "notices.morning-round";

    /** Kind of the task that tells of one kind of deadline; its subject is the kind's id. */
    private static final String DEADLINES = "notices.deadlines";

    private static final LocalTime BEFORE_SCHOOL = LocalTime.of(6, 30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @Bean
    RecurringTask noticesMorningRound() {
        return RecurringTask.daily(ROUND, BEFORE_SCHOOL);
    }

    /** One task for each kind, so that one that fails holds up no other. */
    @Bean
    TaskHandler noticesMorningRoundHandler(
            ObjectProvider<Deadlines> kinds, Tasks tasks, TransactionTemplate transaction) {
        return TaskHandler.inTransaction(
                ROUND, transaction, task -> kinds.forEach(kind -> tasks.ask(DEADLINES, kind.id())));
    }

    @Bean
    TaskHandler noticesDeadlinesHandler(
            ObjectProvider<Deadlines> kinds, Notices notices, Clock clock, TransactionTemplate transaction) {
        return TaskHandler.inTransaction(DEADLINES, transaction, task -> {
            LocalDate today = LocalDate.now(clock);
            kinds.stream()
                    .filter(kind -> kind.id().equals(task.subject()))
                    .flatMap(kind -> kind.toTell(today).stream())
                    .forEach(deadline -> notices.tellEach(deadline.people(), message(deadline, today)));
        });
    }

    private static Message message(Deadline deadline, LocalDate today) {
        String state = deadline.stateOn(today);
        return Message.of(deadline.key() + "-" + state, deadline.address(), deadline.name(), DAY.format(deadline.on()))
                .onlyOnce(deadline.about() + "-" + deadline.on() + "-" + state);
    }
}
