package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.notices.Deadline;
import org.raisingthegame.tracker.notices.Deadlines;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.ReminderQueries;
import org.springframework.stereotype.Component;

/** Advisors are reminded of the reviews of plans in progress two weeks before. */
@Component
class ReviewDeadlines implements Deadlines {

    private static final int DAYS_BEFORE = 14;

    private final ReminderQueries queries;
    private final SchoolPeople people;

    ReviewDeadlines(ReminderQueries queries, SchoolPeople people) {
        this.queries = queries;
        this.people = people;
    }

    @Override
    public String id() {
        return "raisingattainment.reviews";
    }

    @Override
    public List<Deadline> toTell(LocalDate today) {
        return queries.reviews(today.plusDays(DAYS_BEFORE)).stream()
                .map(review -> new Deadline(
                        "raisingattainment.notice.review",
                        "review-" + review.review(),
                        review.title(),
                        review.on(),
                        "plans/" + review.plan() + "/reviews/" + review.review(),
                        people.advisorsOf(review.school())))
                .toList();
    }
}
