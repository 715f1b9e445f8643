package org.raisingthegame.tracker.interventions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.interventions.persistence.InterventionQueries;
import org.raisingthegame.tracker.notices.Deadline;
import org.raisingthegame.tracker.notices.Deadlines;
import org.springframework.stereotype.Component;

/** Heads are reminded of the reviews of their school's own interventions a week before. */
@Component
class InterventionDeadlines implements Deadlines {

    private static final int DAYS_BEFORE = 7;

    private final InterventionQueries queries;
    private final SchoolPeople people;

    InterventionDeadlines(InterventionQueries queries, SchoolPeople people) {
        this.queries = queries;
        this.people = people;
    }

    @Override
    public String id() {
        return "interventions.reviews";
    }

    @Override
    public List<Deadline> toTell(LocalDate today) {
        return queries.reviewsDue(today.plusDays(DAYS_BEFORE)).stream()
                .flatMap(this::deadline)
                .toList();
    }

    private Stream<Deadline> deadline(Intervention one) {
        LocalDate due = one.reviewOn();
        return one.school() == null || due == null
                ? Stream.empty()
                : Stream.of(new Deadline(
                        "interventions.notice.review",
                        "intervention-" + one.requiredId(),
                        one.name(),
                        due,
                        "interventions/" + one.requiredId(),
                        people.headsOf(one.school())));
    }
}
