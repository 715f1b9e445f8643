package org.raisingthegame.tracker.raisingattainment.monitoring;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.notices.Message;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanSheet;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.Plans;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision.Reason;
import org.raisingthegame.tracker.raisingattainment.monitoring.persistence.ReviewTable;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanQueries;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reviews of a plan. What somebody may do, {@link ReviewPolicy} answers; a refusal changes nothing.
 *
 * <p>Every method throws {@link OutOfScope} for a plan that is not the caller's to read, and for a review that is not of it.
 */
@Service
@PreAuthorize("hasRole('SEE_PLAN')")
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Reviews {

    private final Plans plans;
    private final PlanQueries queries;
    private final ReviewTable table;
    private final SignedFigures figures;
    private final PlanNotices notices;
    private final Audit audit;
    private final CurrentUser user;
    private final I18NProvider words;
    private final Clock clock;

    Reviews(
            Plans plans,
            PlanQueries queries,
            ReviewTable table,
            SignedFigures figures,
            PlanNotices notices,
            Audit audit,
            CurrentUser user,
            I18NProvider words,
            Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.table = table;
        this.figures = figures;
        this.notices = notices;
        this.audit = audit;
        this.user = user;
        this.words = words;
        this.clock = clock;
    }

    /** What the advisor has not sent yet, he alone sees. */
    @Transactional(readOnly = true)
    public ReviewSheet sheet(PlanId plan, ReviewId id) {
        PlanSheet sheet = plans.sheet(plan);
        Party party = Party.of(user.role());
        Review review = current(sheet, review(plan, id));
        Review shown = review.state() == ReviewState.DUE && party != Party.ADVISOR ? review.withheld() : review;
        List<SignedFigure> signed = figures.of(sheet, review);
        return new ReviewSheet(
                sheet,
                shown,
                party,
                offered(party, sheet.state(), review),
                signed,
                signed.isEmpty() ? figures.now(sheet) : List.of());
    }

    /**
     * Keeps what the advisor wrote.
     *
     * @param seen the version that he had before him
     * @param written the judgements and comments; of other criteria nothing changes
     * @param send whether the head shall have it now
     */
    public Decision write(
            PlanId plan, ReviewId id, int seen, String comment, List<CriterionReview> written, boolean send) {
        PlanSheet sheet = held(plan);
        Review before = current(sheet, review(plan, id));
        Review after = before.written(
                comment, joined(before, written, (old, now) -> old.judged(now.judgement(), now.comment())));
        Decision decision = decide(send ? ReviewStep.SEND : ReviewStep.WRITE, sheet, after, seen);
        if (!decision.allowed()) {
            return decision;
        }
        Decision saved = save(send ? after.sent() : after);
        if (send && saved.allowed()) {
            tellHeads(sheet, after, "SENT");
        }
        return saved;
    }

    /**
     * Keeps and sends what the head answers.
     *
     * @param seen the version that he had before him
     */
    public Decision answer(PlanId plan, ReviewId id, int seen, String comment, List<CriterionReview> answers) {
        PlanSheet sheet = held(plan);
        Review before = review(plan, id);
        Review after = before.answered(
                comment, joined(before, answers, (old, now) -> old.answered(now.answer(), now.answerComment())));
        Decision decision = decide(ReviewStep.ANSWER, sheet, before, after, seen);
        if (!decision.allowed()) {
            return decision;
        }
        Decision saved = save(after);
        if (saved.allowed()) {
            notices.tellAdvisors(sheet.plan().schoolId(), message(sheet, after, "ANSWERED"));
        }
        return saved;
    }

    /** Takes a review back to the advisor's desk; the head's answers to what was written go. */
    public Decision revise(PlanId plan, ReviewId id, int seen) {
        PlanSheet sheet = held(plan);
        Review review = review(plan, id);
        Decision decision = decide(ReviewStep.REVISE, sheet, review, seen);
        if (!decision.allowed()) {
            return decision;
        }
        Decision saved = save(review.revised());
        if (saved.allowed()) {
            tellHeads(sheet, review, "REVISED");
        }
        return saved;
    }

    /** Signs; the first of the two signatures freezes the figures. */
    public Decision sign(PlanId plan, ReviewId id, int seen) {
        PlanSheet sheet = held(plan);
        Review review = review(plan, id);
        Party party = Party.of(user.role());
        Decision decision = decide(ReviewStep.SIGN, sheet, review, seen);
        if (!decision.allowed()) {
            return decision;
        }
        Review signed = review.signed(party, new Signature(user.id(), user.displayName(), LocalDateTime.now(clock)));
        Decision saved = save(signed);
        if (!saved.allowed()) {
            return saved;
        }
        if (!review.isSignedByAnybody()) {
            figures.freeze(sheet, review);
        }
        audit.record(AuditEvent.of(AuditKind.SIGNING)
                .at(sheet.plan().schoolId())
                .about("review", id.value())
                .saying(words.getTranslation(review.term().titleKey(), Locale.UK) + " "
                        + review.year().label()));
        if (party == Party.HEAD) {
            notices.tellAdvisors(sheet.plan().schoolId(), message(sheet, signed, "SIGNED"));
        } else {
            tellHeads(sheet, signed, "SIGNED");
        }
        return saved;
    }

    /** As it stands until the transaction ends: no save of the school and no step comes between what is judged and kept. */
    private PlanSheet held(PlanId plan) {
        if (queries.held(user.scopeOf(Rights.SEE_PLAN), plan).isEmpty()) {
            throw new OutOfScope();
        }
        return plans.sheet(plan);
    }

    private Review review(PlanId plan, ReviewId id) {
        return table.find(plan, id).orElseThrow(OutOfScope::new);
    }

    /** Until it is sent a review is about the criteria as they stand now. */
    private static Review current(PlanSheet sheet, Review review) {
        return review.state() == ReviewState.DUE ? review.about(sheet.criteria()) : review;
    }

    private static List<CriterionReview> joined(
            Review review, List<CriterionReview> given, BinaryOperator<CriterionReview> join) {
        Map<Long, CriterionReview> byCriterion =
                given.stream().collect(toMap(CriterionReview::criterionId, Function.identity()));
        return review.criteria().stream()
                .map(old -> {
                    CriterionReview now = byCriterion.get(old.criterionId());
                    return now == null ? old : join.apply(old, now);
                })
                .toList();
    }

    private Decision decide(ReviewStep step, PlanSheet sheet, Review review, int seen) {
        return decide(step, sheet, review, review, seen);
    }

    /** Whether the step leads from how the review stood, with what it would hold. */
    private Decision decide(ReviewStep step, PlanSheet sheet, Review before, Review after, int seen) {
        Decision decision = ReviewPolicy.decide(step, Party.of(user.role()), sheet.state(), before.state(), after);
        return decision.allowed() && before.version() != seen ? Decision.refused(Reason.CHANGED_MEANWHILE) : decision;
    }

    private Decision save(Review review) {
        try {
            table.save(review);
            return Decision.ALLOWED;
        } catch (OptimisticLockingFailureException e) {
            return Decision.refused(Reason.CHANGED_MEANWHILE);
        }
    }

    private static List<ReviewStep> offered(Party party, PlanState state, Review review) {
        return Arrays.stream(ReviewStep.values())
                .filter(step -> ReviewPolicy.isOffered(step, party, state, review))
                .toList();
    }

    private void tellHeads(PlanSheet sheet, Review review, String what) {
        notices.tellHeads(sheet.plan().schoolId(), message(sheet, review, what));
    }

    private static Message message(PlanSheet sheet, Review review, String what) {
        return Message.of(
                "raisingattainment.notice.review-" + what,
                "plans/" + sheet.id() + "/reviews/" + review.id(),
                sheet.plan().title(),
                sheet.school());
    }
}
