package org.raisingthegame.tracker.raisingattainment.monitoring;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolPeople;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.notices.Message;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanJournal;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision.Reason;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.ReviewTable;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.StepTable;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.VisitTable;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanQueries;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a plan, step by step. What somebody may do, {@link PlanPolicy} answers; a refusal changes nothing.
 *
 * <p>Every method throws {@link OutOfScope} for a plan that is not the caller's to read.
 */
@Service
@PreAuthorize("hasRole('SEE_PLAN')")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Monitoring {

    public static final int LONGEST_COMMENT = 4000;

    private final Plans plans;
    private final PlanQueries queries;
    private final PlanJournal journal;
    private final StepTable steps;
    private final ReviewTable reviews;
    private final VisitTable visits;
    private final ReviewTerms terms;
    private final PlanNotices notices;
    private final SchoolPeople people;
    private final Audit audit;
    private final CurrentUser user;
    private final I18NProvider words;
    private final Clock clock;

    Monitoring(
            Plans plans,
            PlanQueries queries,
            PlanJournal journal,
            StepTable steps,
            ReviewTable reviews,
            VisitTable visits,
            ReviewTerms terms,
            PlanNotices notices,
            SchoolPeople people,
            Audit audit,
            CurrentUser user,
            I18NProvider words,
            Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.journal = journal;
        this.steps = steps;
        this.reviews = reviews;
        this.visits = visits;
        this.terms = terms;
        this.notices = notices;
        this.people = people;
        this.audit = audit;
        this.user = user;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MonitoringSheet sheet(PlanId plan) {
        return sheet(plans.sheet(plan));
    }

    /** The same for a plan that the caller has read. */
    @Transactional(readOnly = true)
    public MonitoringSheet sheet(PlanSheet read) {
        PlanSheet sheet = plans.sheet(read.id());
        List<Review> all = reviews.of(sheet.id());
        Party party = Party.of(user.role());
        return new MonitoringSheet(
                sheet.id(),
                sheet.state(),
                party,
                steps.of(sheet.id()),
                PlanPolicy.offered(party, standing(sheet, all)),
                all,
                Waiting.of(party, sheet.state(), all, LocalDate.now(clock)),
                people.advisorsOf(sheet.plan().schoolId()).stream()
                        .map(SchoolPeople.Holder::name)
                        .toList(),
                isHandedOver(sheet, party));
    }

    /**
     * Takes a step.
     *
     * @param comment what to say to it, at most {@value #LONGEST_COMMENT} characters; may be blank but where a plan is
     *     returned
     */
    public Decision take(PlanId plan, PlanStep step, String comment) {
        if (comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("A comment holds at most " + LONGEST_COMMENT + " characters");
        }
        // No save of the school comes between what is judged here and the step.
        if (queries.held(user.scopeOf(Rights.SEE_PLAN), plan).isEmpty()) {
            throw new OutOfScope();
        }
        PlanSheet sheet = plans.sheet(plan);
        Party party = Party.of(user.role());
        Decision decision = PlanPolicy.decide(step, party, standing(sheet, reviews.of(plan)), comment);
        if (!decision.allowed()) {
            return decision;
        }
        try {
            steps.add(
                    new StepTaken(plan, step, comment.strip(), user.displayName(), party, LocalDateTime.now(clock)),
                    steps.of(plan).size(),
                    user.id());
        } catch (OptimisticLockingFailureException e) {
            return Decision.refused(Reason.CHANGED_MEANWHILE);
        }
        journal.stateChanged(sheet.plan(), sheet.state(), step.to());
        if (step == PlanStep.START) {
            terms.from(
                            LocalDate.now(clock),
                            sheet.plan().firstYear(),
                            sheet.plan().lastYear())
                    .forEach(due -> reviews.add(plan, due));
        }
        audit.record(AuditEvent.of(AuditKind.SIGNING)
                .at(sheet.plan().schoolId())
                .about("plan", plan.value())
                .saying(words.getTranslation(step.to().titleKey(), Locale.UK)));
        tell(sheet, step, party);
        return decision;
    }

    /** Notes that the advisor was at the school about this plan today; what changes from now on counts as new. */
    @PreAuthorize("hasRole('REVIEW_PLAN')")
    public void noteVisit(PlanId plan) {
        plans.sheet(plan);
        visits.note(plan, user.id(), user.displayName(), LocalDateTime.now(clock));
    }

    /** Notes that the caller has read how the plan was handed over to him. */
    public void handOverRead(PlanId plan) {
        plans.sheet(plan);
        visits.handOverRead(user.id(), plan, LocalDateTime.now(clock));
    }

    private PlanPolicy.Standing standing(PlanSheet sheet, List<Review> all) {
        boolean open = all.stream().anyMatch(review -> review.state().isOpen());
        return new PlanPolicy.Standing(sheet.state(), sheet.isComplete(), sheet.lacksImprovementPlan(), open);
    }

    private boolean isHandedOver(PlanSheet sheet, Party party) {
        if (party != Party.HEAD && party != Party.ADVISOR || sheet.state().isOver()) {
            return false;
        }
        LocalDate begun = sheet.plan().startedAt().toLocalDate();
        return people.since(user.id(), sheet.plan().schoolId(), user.role())
                        .filter(since -> since.isAfter(begun))
                        .isPresent()
                && !visits.hasReadHandOver(user.id(), sheet.id());
    }

    private void tell(PlanSheet sheet, PlanStep step, Party party) {
        SchoolId school = sheet.plan().schoolId();
        Message message = Message.of(
                "raisingattainment.notice." + step.name(),
                "plans/" + sheet.id(),
                sheet.plan().title(),
                sheet.school());
        if (party == Party.HEAD) {
            notices.tellAdvisors(school, message);
        } else {
            notices.tellHeads(school, message);
        }
    }
}
