package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.notices.Deadline;
import org.raisingthegame.tracker.notices.Deadlines;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.ReminderQueries;
import org.springframework.stereotype.Component;

/** Heads are reminded of the actions of plans in progress a week before. */
@Component
class ActionDeadlines implements Deadlines {

    private static final int DAYS_BEFORE = 7;

    private final ReminderQueries queries;
    private final SchoolPeople people;

    ActionDeadlines(ReminderQueries queries, SchoolPeople people) {
        this.queries = queries;
        this.people = people;
    }

    @Override
    public String id() {
        return "raisingattainment.actions";
    }

    @Override
    public List<Deadline> toTell(LocalDate today) {
        return queries.actions(today.plusDays(DAYS_BEFORE)).stream()
                .map(action -> new Deadline(
                        "raisingattainment.notice.action",
                        "action-" + action.action(),
                        action.title(),
                        action.on(),
                        "plans/" + action.plan() + "/update",
                        people.headsOf(action.school())))
                .toList();
    }
}
