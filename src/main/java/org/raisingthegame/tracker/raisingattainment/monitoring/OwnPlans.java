package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.ReviewTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a head has to do about the plans of the school in which he stands. */
@Service
@PreAuthorize("hasRole('EDIT_PLAN')")
@Transactional(readOnly = true)
public class OwnPlans {

    /** A plan in which something waits for this person. */
    public record ToDo(PlanSheet plan, List<Waiting> waiting) {

        public ToDo {
            waiting = List.copyOf(waiting);
        }
    }

    private final Plans plans;
    private final ReviewTable reviews;
    private final CurrentUser user;
    private final Clock clock;

    OwnPlans(Plans plans, ReviewTable reviews, CurrentUser user, Clock clock) {
        this.plans = plans;
        this.reviews = reviews;
        this.user = user;
        this.clock = clock;
    }

    /** Plans in which something waits for the person; none where the person stands in no school. */
    public List<ToDo> toDo() {
        LocalDate today = LocalDate.now(clock);
        Party party = Party.of(user.role());
        List<ToDo> all = new ArrayList<>();
        user.currentSchool()
                .ifPresent(school -> plans.all().stream()
                        .filter(plan -> plan.school().equals(school.id())
                                && !plan.state().isOver())
                        .map(plan -> plans.sheet(plan.id()))
                        .map(sheet -> new ToDo(sheet, Waiting.of(party, sheet.state(), reviews.of(sheet.id()), today)))
                        .filter(plan -> !plan.waiting().isEmpty())
                        .forEach(all::add));
        return all;
    }
}
