package org.raisingthegame.tracker.raisingattainment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.raisingattainment.monitoring.ReviewState.ANSWERED;
import static org.raisingthegame.tracker.raisingattainment.monitoring.ReviewState.DUE;
import static org.raisingthegame.tracker.raisingattainment.monitoring.ReviewState.SENT;
import static org.raisingthegame.tracker.raisingattainment.monitoring.ReviewState.SIGNED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanState;
import org.raisingthegame.tracker.raisingattainment.monitoring.Decision.Reason;

class ReviewPolicyTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 12, 4);
    private static final Signature SIGNATURE =
            new Signature(new UserId(1), "Somebody", LocalDate.of(2026, 11, 20).atTime(12, 0));

    private static final Map<ReviewStep, Set<ReviewState>> OF_ADVISOR = Map.of(
            ReviewStep.WRITE, Set.of(DUE),
            ReviewStep.SEND, Set.of(DUE),
            ReviewStep.REVISE, Set.of(SENT, ANSWERED),
            ReviewStep.SIGN, Set.of(ANSWERED));

    private static final Map<ReviewStep, Set<ReviewState>> OF_HEAD =
            Map.of(ReviewStep.ANSWER, Set.of(SENT), ReviewStep.SIGN, Set.of(ANSWERED));

    @Test
    void each_step_is_open_to_its_party_from_its_state_while_the_plan_is_in_progress_and_otherwise_refused() {
        for (ReviewStep step : ReviewStep.values()) {
            for (Party party : Party.values()) {
                for (PlanState plan : PlanState.values()) {
                    for (ReviewState state : ReviewState.values()) {
                        boolean open = plan == PlanState.IN_PROGRESS
                                && switch (party) {
                                    case ADVISOR ->
                                        OF_ADVISOR.getOrDefault(step, Set.of()).contains(state);
                                    case HEAD ->
                                        OF_HEAD.getOrDefault(step, Set.of()).contains(state);
                                    case COLLEAGUE, READER -> false;
                                };
                        Review review = review(state, filled());
                        assertThat(ReviewPolicy.decide(step, party, plan, state, review)
                                        .allowed())
                                .as(step + " by " + party + " from " + state + " of a plan " + plan)
                                .isEqualTo(open);
                        assertThat(ReviewPolicy.isOffered(step, party, plan, review))
                                .isEqualTo(open);
                    }
                }
            }
        }
    }

    @Test
    void a_review_is_sent_only_with_a_judgement_of_each_criterion() {
        Review review = review(DUE, List.of(filled().getFirst(), CriterionReview.of(2, "Not judged")));
        assertThat(decide(ReviewStep.SEND, Party.ADVISOR, review)).isEqualTo(Decision.refused(Reason.NOT_ALL_JUDGED));
        assertThat(decide(ReviewStep.WRITE, Party.ADVISOR, review).allowed()).isTrue();
    }

    @Test
    void each_judgement_needs_an_answer_and_an_inaccurate_one_needs_a_reason() {
        CriterionReview judged = CriterionReview.of(1, "x").judged(Judgement.PARTLY, "");
        assertThat(decide(ReviewStep.ANSWER, Party.HEAD, review(SENT, List.of(judged))))
                .isEqualTo(Decision.refused(Reason.NOT_ALL_ANSWERED));
        assertThat(decide(
                        ReviewStep.ANSWER, Party.HEAD, review(SENT, List.of(judged.answered(Answer.INACCURATE, " ")))))
                .isEqualTo(Decision.refused(Reason.COMMENT_NEEDED));
        assertThat(decide(
                                ReviewStep.ANSWER,
                                Party.HEAD,
                                review(SENT, List.of(judged.answered(Answer.INACCURATE, "Begun in May"))))
                        .allowed())
                .isTrue();
    }

    @Test
    void the_first_signature_leaves_it_open_for_the_other_and_the_second_ends_it() {
        Review byAdvisor = review(ANSWERED, filled()).signed(Party.ADVISOR, SIGNATURE);
        assertThat(byAdvisor.state()).isEqualTo(ANSWERED);
        assertThat(decide(ReviewStep.SIGN, Party.ADVISOR, byAdvisor))
                .isEqualTo(Decision.refused(Reason.SIGNED_ALREADY));
        assertThat(decide(ReviewStep.REVISE, Party.ADVISOR, byAdvisor))
                .as("what one has signed the other can't change")
                .isEqualTo(Decision.refused(Reason.SIGNED_ALREADY));
        assertThat(decide(ReviewStep.SIGN, Party.HEAD, byAdvisor).allowed()).isTrue();
        assertThat(byAdvisor.signed(Party.HEAD, SIGNATURE).state()).isEqualTo(SIGNED);
    }

    @Test
    void what_is_taken_back_loses_its_answers_and_keeps_its_judgements() {
        Review back = review(ANSWERED, filled()).revised();
        assertThat(back.state()).isEqualTo(DUE);
        assertThat(back.isJudged()).isTrue();
        assertThat(back.criteria()).allMatch(one -> one.answer() == null);
    }

    @Test
    void a_review_waits_for_its_advisor_from_three_weeks_before_its_day() {
        assertThat(waiting(Party.ADVISOR, DUE, DUE_ON.minusDays(22))).isEmpty();
        assertThat(waiting(Party.ADVISOR, DUE, DUE_ON.minusDays(21))).containsExactly(Waiting.Kind.SEND_REVIEW);
        assertThat(waiting(Party.ADVISOR, DUE, DUE_ON)).containsExactly(Waiting.Kind.SEND_REVIEW);
        assertThat(waiting(Party.ADVISOR, DUE, DUE_ON.plusDays(1))).containsExactly(Waiting.Kind.OVERDUE_REVIEW);
        assertThat(waiting(Party.HEAD, DUE, DUE_ON.plusDays(1))).isEmpty();
        assertThat(waiting(Party.HEAD, SENT, DUE_ON)).containsExactly(Waiting.Kind.ANSWER_REVIEW);
        assertThat(waiting(Party.READER, ANSWERED, DUE_ON)).isEmpty();
    }

    @Test
    void a_plan_of_two_years_has_a_review_in_each_term_that_is_still_to_come() {
        var terms = new ReviewTerms(
                java.time.MonthDay.of(12, 4), java.time.MonthDay.of(3, 20), java.time.MonthDay.of(7, 3));
        assertThat(terms.from(LocalDate.of(2027, 1, 10), new AcademicYear(2027), new AcademicYear(2028)))
                .extracting(ReviewTerms.Due::on)
                .containsExactly(
                        LocalDate.of(2027, 3, 20),
                        LocalDate.of(2027, 7, 3),
                        LocalDate.of(2027, 12, 4),
                        LocalDate.of(2028, 3, 20),
                        LocalDate.of(2028, 7, 3));
    }

    private static List<Waiting.Kind> waiting(Party party, ReviewState state, LocalDate today) {
        return Waiting.of(party, PlanState.IN_PROGRESS, List.of(review(state, filled())), today).stream()
                .map(Waiting::kind)
                .toList();
    }

    private static Decision decide(ReviewStep step, Party party, Review review) {
        return ReviewPolicy.decide(step, party, PlanState.IN_PROGRESS, review.state(), review);
    }

    private static List<CriterionReview> filled() {
        return List.of(CriterionReview.of(1, "Pupils read daily")
                .judged(Judgement.PARTLY, "In two classes of three")
                .answered(Answer.ACCURATE, ""));
    }

    private static Review review(ReviewState state, List<CriterionReview> criteria) {
        return new Review(
                new ReviewId(1),
                0,
                new PlanId(1),
                new AcademicYear(2027),
                SchoolTerm.AUTUMN,
                DUE_ON,
                state,
                "",
                "",
                null,
                null,
                criteria);
    }
}
