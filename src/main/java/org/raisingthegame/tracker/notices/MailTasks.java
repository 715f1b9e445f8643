package org.raisingthegame.tracker.notices;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.notices.persistence.NoticeTable;
import org.raisingthegame.tracker.tasks.RecurringTask;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.raisingthegame.tracker.tasks.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The messages by e-mail as background work: at once, and on Mondays at seven. */
@Configuration(proxyBeanMethods = false)
class MailTasks {

    private static final String EVERYBODY = "notices.weekly-round";
    private static final LocalTime BEFORE_SCHOOL = LocalTime.of(7, 0);

    @Bean
    RecurringTask noticesWeeklyRound() {
        return RecurringTask.weekly(EVERYBODY, DayOfWeek.MONDAY, BEFORE_SCHOOL);
    }

    /** One task for each person, so that one bad address holds up nobody else. */
    @Bean
    TaskHandler noticesWeeklyRoundHandler(
            NoticeTable table, NoticeMail mail, Tasks tasks, TransactionTemplate transaction) {
        return TaskHandler.inTransaction(EVERYBODY, transaction, task -> {
            if (mail.canBeSent()) {
                table.peopleWithSomethingUnread().forEach(person -> tasks.ask(NoticeMail.WEEKLY, person.toString()));
            }
        });
    }

    @Bean
    TaskHandler noticesWeeklyHandler(NoticeTable table, NoticeMail mail, TransactionTemplate transaction) {
        return TaskHandler.inTransaction(NoticeMail.WEEKLY, transaction, task -> {
            UserId person = person(task);
            if (table.choiceOf(person).weekly()) {
                mail.send(person, "notices.weekly", table.unreadKeys(person));
            }
        });
    }

    /** What came up meanwhile goes with it; where the server takes nothing, the transaction leaves all of it to be sent. */
    @Bean
    TaskHandler noticesAtOnceHandler(NoticeTable table, NoticeMail mail, Clock clock, TransactionTemplate transaction) {
        return TaskHandler.inTransaction(NoticeMail.AT_ONCE, transaction, task -> {
            UserId person = person(task);
            mail.send(person, "notices.at-once", table.takeForMail(person, LocalDateTime.now(clock)));
        });
    }

    private static UserId person(Task task) {
        return new UserId(Long.parseLong(task.subject()));
    }
}
