package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.notices.Message;
import org.raisingthegame.tracker.notices.Notices;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.ReminderQueries;
import org.raisingthegame.tracker.tasks.RecurringTask;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every morning reminds heads of actions and advisors of reviews: once when the day comes near, once when it has passed.
 * Done again it tells nothing twice.
 */
@Component
class Reminders implements TaskHandler {

    private static final String KIND = "raisingattainment.reminders";
    private static final LocalTime BEFORE_SCHOOL = LocalTime.of(6, 30);
    private static final int DAYS_BEFORE_ACTION = 7;
    private static final int DAYS_BEFORE_REVIEW = 14;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ReminderQueries queries;
    private final SchoolPeople people;
    private final Notices notices;
    private final Clock clock;

    Reminders(ReminderQueries queries, SchoolPeople people, Notices notices, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    @Bean
    static RecurringTask raisingAttainmentReminders() {
        return RecurringTask.daily(KIND, BEFORE_SCHOOL);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional
    public void run(Task task) {
        LocalDate today = LocalDate.now(clock);
        queries.actions(today.plusDays(DAYS_BEFORE_ACTION))
                .forEach(action -> tell(
                        people.headsOf(action.school()),
                        Message.of(
                                        "raisingattainment.notice.action-" + when(action.on(), today),
                                        "plans/" + action.plan() + "/update",
                                        action.title(),
                                        DAY.format(action.on()))
                                .onlyOnce("action-" + action.action() + "-" + action.on() + "-"
                                        + when(action.on(), today))));
        queries.reviews(today.plusDays(DAYS_BEFORE_REVIEW))
                .forEach(review -> tell(
                        people.advisorsOf(review.school()),
                        Message.of(
                                        "raisingattainment.notice.review-" + when(review.on(), today),
                                        "plans/" + review.plan() + "/reviews/" + review.review(),
                                        review.title(),
                                        DAY.format(review.on()))
                                .onlyOnce("review-" + review.review() + "-" + when(review.on(), today))));
    }

    private void tell(List<SchoolPeople.Holder> holders, Message message) {
        holders.stream().map(SchoolPeople.Holder::person).distinct().forEach(person -> notices.tell(person, message));
    }

    private static String when(LocalDate on, LocalDate today) {
        return on.isBefore(today) ? "overdue" : "due";
    }
}
