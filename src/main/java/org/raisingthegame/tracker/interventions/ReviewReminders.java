package org.raisingthegame.tracker.interventions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.interventions.persistence.InterventionQueries;
import org.raisingthegame.tracker.notices.Message;
import org.raisingthegame.tracker.notices.Notices;
import org.raisingthegame.tracker.tasks.RecurringTask;
import org.raisingthegame.tracker.tasks.Task;
import org.raisingthegame.tracker.tasks.TaskHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every morning reminds heads of the reviews of their school's interventions: once when the day comes near, once when it has
 * passed. A review put off is told of anew. It names the intervention and the day, never a pupil.
 */
@Component
class ReviewReminders implements TaskHandler {

    private static final String KIND = "interventions.reviews";
    private static final LocalTime BEFORE_SCHOOL = LocalTime.of(6, 40);
    private static final int DAYS_BEFORE = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final InterventionQueries queries;
    private final SchoolPeople people;
    private final Notices notices;
    private final Clock clock;

    ReviewReminders(InterventionQueries queries, SchoolPeople people, Notices notices, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    @Bean
    static RecurringTask interventionReviewReminders() {
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
        queries.reviewsDue(today.plusDays(DAYS_BEFORE)).forEach(one -> remind(one, today));
    }

    private void remind(Intervention one, LocalDate today) {
        LocalDate due = one.reviewOn();
        if (one.school() == null || due == null) {
            return;
        }
        String when = due.isBefore(today) ? "overdue" : "due";
        Message message = Message.of(
                        "interventions.notice.review-" + when,
                        "interventions/" + one.requiredId(),
                        one.name(),
                        DAY.format(due))
                .onlyOnce("intervention-" + one.requiredId() + "-" + due + "-" + when);
        people.headsOf(one.school()).stream()
                .map(SchoolPeople.Holder::person)
                .distinct()
                .forEach(person -> notices.tell(person, message));
    }
}
