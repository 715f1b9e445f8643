package org.raisingthegame.tracker.raisingattainment.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.SuccessCriterion;

/**
 * A term's review of a plan. It is written by the advisor, answered by the head and signed by both; at the first signature
 * the figures are frozen, so that both sign the same.
 *
 * @param version counts its changes, so that nobody overwrites what he has not seen
 * @param comment the advisor's on the plan as a whole
 * @param answerComment the head's
 */
public record Review(
        ReviewId id,
        int version,
        PlanId plan,
        AcademicYear year,
        SchoolTerm term,
        LocalDate dueOn,
        ReviewState state,
        String comment,
        String answerComment,
        @Nullable Signature head,
        @Nullable Signature advisor,
        List<CriterionReview> criteria) {

    public static final int LONGEST_COMMENT = 4000;

    public Review {
        criteria = List.copyOf(criteria);
        if (comment.length() > LONGEST_COMMENT || answerComment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("A comment holds at most " + LONGEST_COMMENT + " characters");
        }
    }

    public boolean isJudged() {
        return criteria.stream().allMatch(one -> one.judgement() != null);
    }

    public boolean isAnswered() {
        return criteria.stream().allMatch(one -> one.answer() != null);
    }

    public boolean saysWhyInaccurate() {
        return criteria.stream().allMatch(CriterionReview::saysWhyInaccurate);
    }

    public boolean isSignedByAnybody() {
        return head != null || advisor != null;
    }

    public boolean isSignedBy(Party party) {
        return switch (party) {
            case HEAD -> head != null;
            case ADVISOR -> advisor != null;
            case COLLEAGUE, READER -> false;
        };
    }

    /** Whether it should have been sent by a day. */
    public boolean isOverdue(LocalDate today) {
        return state == ReviewState.DUE && dueOn.isBefore(today);
    }

    Review written(String words, List<CriterionReview> judged) {
        return with(state, words.strip(), answerComment, head, advisor, judged);
    }

    Review sent() {
        return with(ReviewState.SENT, comment, answerComment, head, advisor, criteria);
    }

    Review answered(String words, List<CriterionReview> answers) {
        return with(ReviewState.ANSWERED, comment, words.strip(), head, advisor, answers);
    }

    /** Back with the advisor; what the head answered is no longer said of what is written now. */
    Review revised() {
        return with(ReviewState.DUE, comment, "", null, null, each(CriterionReview::unanswered));
    }

    Review signed(Party party, Signature signature) {
        Signature byHead = party == Party.HEAD ? signature : head;
        Signature byAdvisor = party == Party.ADVISOR ? signature : advisor;
        ReviewState then = byHead != null && byAdvisor != null ? ReviewState.SIGNED : state;
        return with(then, comment, answerComment, byHead, byAdvisor, criteria);
    }

    /** With the plan's criteria as they are now: those added since come in, those taken away go, words are taken over. */
    Review about(List<SuccessCriterion> now) {
        return with(
                state,
                comment,
                answerComment,
                head,
                advisor,
                now.stream().map(this::about).toList());
    }

    private CriterionReview about(SuccessCriterion criterion) {
        long key = criterion.ref().id();
        return criteria.stream()
                .filter(one -> one.criterionId() == key)
                .findFirst()
                .map(one -> CriterionReview.of(key, criterion.text()).judged(one.judgement(), one.comment()))
                .orElseGet(() -> CriterionReview.of(key, criterion.text()));
    }

    /** Without what the advisor has not sent yet. */
    Review withheld() {
        return with(state, "", "", head, advisor, each(one -> CriterionReview.of(one.criterionId(), one.criterion())));
    }

    private List<CriterionReview> each(UnaryOperator<CriterionReview> change) {
        return criteria.stream().map(change).toList();
    }

    private Review with(
            ReviewState then,
            String words,
            String answer,
            @Nullable Signature byHead,
            @Nullable Signature byAdvisor,
            List<CriterionReview> all) {
        return new Review(id, version, plan, year, term, dueOn, then, words, answer, byHead, byAdvisor, all);
    }
}
