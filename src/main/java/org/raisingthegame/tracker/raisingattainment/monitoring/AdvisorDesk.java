package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.raisingattainment.PlanAction;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.PlanSummary;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.ReviewTable;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.VisitTable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caseload of an advisor: every assigned school with its plan, what waits, what is overdue, what changed. */
@Service
@PreAuthorize("hasRole('REVIEW_PLAN')")
@Transactional(readOnly = true)
public class AdvisorDesk {

    private final Plans plans;
    private final ReviewTable reviews;
    private final VisitTable visits;
    private final CurrentUser user;
    private final Clock clock;

    AdvisorDesk(Plans plans, ReviewTable reviews, VisitTable visits, CurrentUser user, Clock clock) {
        this.plans = plans;
        this.reviews = reviews;
        this.visits = visits;
        this.user = user;
        this.clock = clock;
    }

    /** What needs attention first, then by school; schools without a plan that runs are among them. */
    public List<PlanCase> cases() {
        List<PlanSummary> running =
                plans.all().stream().filter(plan -> !plan.state().isOver()).toList();
        List<PlanCase> all = new ArrayList<>(running.stream().map(this::of).toList());
        for (SchoolChoice school : user.schoolChoices()) {
            if (running.stream().noneMatch(plan -> plan.school().equals(school.id()))) {
                all.add(new PlanCase(school.name(), null, List.of(), 0, null, 0, null));
            }
        }
        all.sort(Comparator.comparing(PlanCase::needsAttention).reversed().thenComparing(PlanCase::school));
        return all;
    }

    private PlanCase of(PlanSummary plan) {
        LocalDate today = LocalDate.now(clock);
        PlanSheet sheet = plans.sheet(plan.id());
        List<Review> all = reviews.of(plan.id());
        LocalDateTime last = visits.last(plan.id()).orElse(null);
        return new PlanCase(
                plan.schoolName(),
                plan,
                Waiting.of(Party.ADVISOR, plan.state(), all, today),
                overdue(sheet, today),
                last,
                visits.changesSince(
                        plan.id(), last == null ? sheet.plan().startedAt().minusSeconds(1) : last, user.id()),
                all.stream()
                        .filter(review -> review.state() != ReviewState.SIGNED)
                        .findFirst()
                        .orElse(null));
    }

    private static int overdue(PlanSheet sheet, LocalDate today) {
        return (int) sheet.openActions().stream()
                .map(PlanAction::dueOn)
                .filter(due -> due != null && due.isBefore(today))
                .count();
    }
}
