package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.util.List;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a new head or advisor finds of a plan that was there before. */
@Service
@PreAuthorize("hasRole('SEE_PLAN')")
@Transactional(readOnly = true)
public class HandOvers {

    private final Plans plans;
    private final Monitoring monitoring;
    private final SignedFigures figures;
    private final SchoolPeople people;

    HandOvers(Plans plans, Monitoring monitoring, SignedFigures figures, SchoolPeople people) {
        this.plans = plans;
        this.monitoring = monitoring;
        this.figures = figures;
        this.people = people;
    }

    /** @throws OutOfScope for a plan that is not the caller's to read */
    public HandOver of(PlanId plan) {
        PlanSheet sheet = plans.sheet(plan);
        SchoolId school = sheet.plan().schoolId();
        MonitoringSheet monitored = monitoring.sheet(sheet);
        List<Review> latestFirst = monitored.reviews().reversed();
        return new HandOver(
                sheet,
                monitored,
                people.headsOf(school),
                people.formerly(school, Role.HEADTEACHER),
                people.advisorsOf(school),
                people.formerly(school, Role.ADVISOR),
                latestFirst.stream()
                        .filter(review -> review.state() != ReviewState.DUE)
                        .findFirst()
                        .orElse(null),
                latestFirst.stream()
                        .filter(Review::isSignedByAnybody)
                        .findFirst()
                        .map(review -> figures.of(sheet, review))
                        .orElse(List.of()));
    }
}
