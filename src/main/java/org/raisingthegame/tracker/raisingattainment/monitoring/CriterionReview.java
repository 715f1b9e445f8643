package org.raisingthegame.tracker.raisingattainment.monitoring;

import org.jspecify.annotations.Nullable;

/**
 * What a review says of one success criterion.
 *
 * @param criterionId the criterion
 * @param criterion its words when the review was sent, which later changes of the plan leave alone
 * @param judgement absent until the advisor judges
 * @param comment the advisor's
 * @param answer absent until the head answers
 * @param answerComment the head's; needed where he finds the judgement inaccurate
 */
public record CriterionReview(
        long criterionId,
        String criterion,
        @Nullable Judgement judgement,
        String comment,
        @Nullable Answer answer,
        String answerComment) {

    public static final int LONGEST_COMMENT = 2000;

    public CriterionReview {
        if (comment.length() > LONGEST_COMMENT || answerComment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("A comment holds at most " + LONGEST_COMMENT + " characters");
        }
    }

    static CriterionReview of(long criterionId, String criterion) {
        return new CriterionReview(criterionId, criterion, null, "", null, "");
    }

    public CriterionReview judged(@Nullable Judgement now, String why) {
        return new CriterionReview(criterionId, criterion, now, why.strip(), answer, answerComment);
    }

    public CriterionReview answered(@Nullable Answer now, String why) {
        return new CriterionReview(criterionId, criterion, judgement, comment, now, why.strip());
    }

    CriterionReview unanswered() {
        return answered(null, "");
    }

    boolean saysWhyInaccurate() {
        return answer != Answer.INACCURATE || !answerComment.isBlank();
    }
}
