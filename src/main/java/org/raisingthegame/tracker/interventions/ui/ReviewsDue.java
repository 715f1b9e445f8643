package org.raisingthegame.tracker.interventions.ui;

import static org.raisingthegame.tracker.interventions.ui.InterventionWords.say;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionSheet;
import org.raisingthegame.tracker.interventions.Interventions;
import org.raisingthegame.tracker.pages.ToDo;
import org.raisingthegame.tracker.pages.ToDoSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the home page: the interventions of one's school that are to be reviewed soon, or were. */
@Component
@Order(60)
class ReviewsDue implements ToDoSource {

    private static final int DAYS_BEFORE = 7;

    private final Interventions interventions;
    private final CurrentUser user;
    private final Clock clock;

    ReviewsDue(Interventions interventions, CurrentUser user, Clock clock) {
        this.interventions = interventions;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<ToDo> forThisVisit() {
        if (!user.may(Rights.LOG_ATTENDANCE)) {
            return List.of();
        }
        LocalDate until = LocalDate.now(clock).plusDays(DAYS_BEFORE);
        return interventions
                .ownSchool()
                .map(SchoolChoice::id)
                .map(own -> interventions.all().stream()
                        .map(InterventionSheet::intervention)
                        .filter(one -> own.equals(one.school()))
                        .filter(one -> due(one, until))
                        .map(this::toDo)
                        .toList())
                .orElse(List.of());
    }

    private static boolean due(Intervention one, LocalDate until) {
        return one.reviewOn() != null && one.reviewWaits() && !one.reviewOn().isAfter(until);
    }

    private ToDo toDo(Intervention one) {
        LocalDate due = one.reviewOn() == null ? LocalDate.now(clock) : one.reviewOn();
        boolean overdue = due.isBefore(LocalDate.now(clock));
        return new ToDo(
                InterventionsNavigation.link(say("reviews-wait", one.name()), one.requiredId()),
                say(overdue ? "review-overdue" : "review-due", InterventionsNavigation.DAY.format(due)));
    }
}
